package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.PlannedVisit;
import org.carequay.scheduling.Recurrence;
import org.carequay.scheduling.SeriesBooked;
import org.carequay.scheduling.SeriesPlan;
import org.carequay.scheduling.SeriesService;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** Plans visits that repeat, shows what is in the way of each, and books those that were settled. */
@Named
@ViewScoped
public class BookSeries implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 12;

    @Inject
    private SeriesService series;

    @Inject
    private BookVisit visit;

    @Inject
    private SeriesWords words;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private Integer weeks = 1;
    private List<DayOfWeek> days = List.of();
    private Integer count = USUAL;
    private String key = UUID.randomUUID().toString();
    private transient SeriesPlan plan;
    private transient List<SeriesChoice> choices;

    /** Looks at all visits of the plan. */
    public void look() {
        new InvalidInput.Check()
                .required("weekInterval", weeks)
                .required("occurrenceCount", count)
                .done();
        plan = new SeriesPlan(
                visit.getForm().command(visit.getPatient(), dates.getZone()),
                new Recurrence(weeks, Set.copyOf(days), count));
        choices = series.plan(plan).stream().map(SeriesChoice::new).toList();
    }

    /** Books what was settled and shows the series; when others were faster for one of the times, all are looked at again. */
    public String book() {
        List<PlannedVisit> visits = choices.stream()
                .filter(SeriesChoice::isIn)
                .map(SeriesChoice::visit)
                .toList();
        new InvalidInput.Check().required("visits", visits).done();
        try {
            SeriesBooked booked = series.book(plan, visits, key);
            notices.doneBeforeRedirect("seriesMsg", "booked", booked.count(), visits.size());
            booked.lines().stream()
                    .filter(line -> line.booked() == null)
                    .forEach(line ->
                            notices.leftBeforeRedirect(words.refused("booked.not", line.start(), line.refusal())));
            return "/app/schedule/series.xhtml?faces-redirect=true&id=" + booked.id();
        } catch (BookingConflict taken) {
            key = UUID.randomUUID().toString();
            choices = series.plan(plan).stream().map(SeriesChoice::new).toList();
            notices.refused("seriesMsg", "faster");
            return null;
        }
    }

    /** Null until the plan was looked at. */
    public List<SeriesChoice> getChoices() {
        return choices;
    }

    public long getSettled() {
        return choices.stream().filter(SeriesChoice::isIn).count();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(Integer weeks) {
        this.weeks = weeks;
    }

    public List<DayOfWeek> getDays() {
        return days;
    }

    public void setDays(List<DayOfWeek> days) {
        this.days = days == null ? List.of() : List.copyOf(days);
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
