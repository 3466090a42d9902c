package org.carequay.ui.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carequay.recall.LinkedRecall;
import org.carequay.recall.LinkedRecalls;
import org.carequay.recall.RecallTime;
import org.carequay.recall.RecallTimes;
import org.carequay.shared.DomainRefusal;
import org.carequay.ui.shell.Language;

/** The free times that somebody with the link of a recall chooses from, on the wall clock of the clinic. */
@Named
@ViewScoped
public class RecallTimeChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private LinkedRecalls recalls;

    @Inject
    private Language language;

    private String token;
    private LocalDate birthDate;
    private ZoneId zone;
    private LocalDate from;
    private LocalDate next;
    private Instant chosen;
    private transient List<Day> days;

    /** The times of a day. */
    public record Day(String name, List<RecallTime> times) {}

    void start(LinkedRecall recall, String link, LocalDate said) {
        token = link;
        birthDate = said;
        zone = recall.zone();
    }

    public List<Day> getDays() throws Exception {
        if (days == null) {
            RecallTimes found = recalls.times(token, birthDate, from);
            next = found.next();
            Map<LocalDate, List<RecallTime>> ofDay = found.times().stream()
                    .collect(Collectors.groupingBy(
                            time -> LocalDate.ofInstant(time.start(), zone), TreeMap::new, Collectors.toList()));
            days = ofDay.values().stream()
                    .map(times -> new Day(day(times.get(0).start()), times))
                    .toList();
        }
        return days;
    }

    /** Asked about before it is booked; null: another time. */
    public void choose(RecallTime time) {
        chosen = time == null ? null : time.start();
    }

    public void later() {
        from = next;
        days = null;
    }

    public void first() {
        from = null;
        days = null;
    }

    /** Looks at what is free now where the chosen time is not any more. */
    LinkedRecall book() throws Exception {
        RecallTime time = getChosen();
        if (time == null) {
            throw new DomainRefusal("recall-time-taken");
        }
        try {
            return recalls.book(token, birthDate, time);
        } catch (DomainRefusal refused) {
            chosen = null;
            days = null;
            throw refused;
        }
    }

    /** The time that was chosen, or null. */
    public RecallTime getChosen() throws Exception {
        return chosen == null
                ? null
                : getDays().stream()
                        .flatMap(day -> day.times().stream())
                        .filter(time -> time.start().equals(chosen))
                        .findFirst()
                        .orElse(null);
    }

    public boolean isFurther() {
        return from != null;
    }

    public String day(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), moment);
    }

    public String time(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), moment);
    }

    private String written(DateTimeFormatter form, Instant moment) {
        return form.withLocale(language.getLocale()).format(moment.atZone(zone));
    }
}
