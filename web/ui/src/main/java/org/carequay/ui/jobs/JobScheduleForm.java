package org.carequay.ui.jobs;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.jobs.JobSchedule;
import org.carequay.shared.InvalidInput;

/** A schedule while it is being edited. */
public class JobScheduleForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private long version;
    private boolean on;
    private LocalTime at;
    private Rhythm rhythm;
    private List<String> days = List.of();
    private Integer dayOfMonth;

    /** How a schedule comes round. */
    public enum Rhythm {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    static JobScheduleForm of(JobSchedule schedule) {
        JobScheduleForm form = new JobScheduleForm();
        form.version = schedule.version();
        form.on = schedule.on();
        form.at = schedule.at();
        form.days = schedule.days().stream().map(DayOfWeek::name).toList();
        form.dayOfMonth = schedule.dayOfMonth();
        form.rhythm = rhythm(schedule);
        return form;
    }

    static Rhythm rhythm(JobSchedule schedule) {
        if (schedule.dayOfMonth() != null) {
            return Rhythm.MONTHLY;
        }
        return schedule.days().isEmpty() ? Rhythm.DAILY : Rhythm.WEEKLY;
    }

    /** @throws InvalidInput when the rhythm lacks its days */
    JobSchedule schedule() {
        new InvalidInput.Check()
                .that(rhythm != Rhythm.WEEKLY || !days.isEmpty(), "days", "required")
                .that(rhythm != Rhythm.MONTHLY || dayOfMonth != null, "dayOfMonth", "required")
                .done();
        Set<DayOfWeek> chosen = rhythm == Rhythm.WEEKLY
                ? days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet())
                : EnumSet.noneOf(DayOfWeek.class);
        return new JobSchedule(version, on, at, chosen, rhythm == Rhythm.MONTHLY ? dayOfMonth : null);
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }

    public Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = List.copyOf(days);
    }

    public Integer getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(Integer dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }
}
