package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.Recurrence;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;

/** Series in words. */
@Named
@RequestScoped
public class SeriesWords {
    private static final int NEAREST = 3;

    @Inject
    private Texts texts;

    @Inject
    private FreeTimes freeTimes;

    @Inject
    private Dates dates;

    /** The free times near a visit that cannot be as planned, to choose from. */
    public List<SelectItem> alternatives(SeriesChoice choice) {
        return IntStream.range(0, choice.getAlternatives().size())
                .mapToObj(i -> new SelectItem(
                        String.valueOf(i), when(choice.getAlternatives().get(i).start())))
                .toList();
    }

    /** Which visit it is, why, and what is free instead. @param key of the sentence about the visit */
    String refused(String key, Instant start, BookingConflict refusal) {
        String free = nearest(refusal);
        String sentence = texts.of("seriesMsg", key, when(start), freeTimes.why(refusal));
        return free.isEmpty() ? sentence : sentence + ' ' + texts.of("seriesMsg", "instead", free);
    }

    private String nearest(BookingConflict refusal) {
        return refusal.alternatives().stream()
                .limit(NEAREST)
                .map(slot -> when(slot.start()))
                .collect(Collectors.joining("; "));
    }

    /** Day and time with the day of the week: Thu, Nov 26, 2026, 8:00 AM. */
    public String when(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, dates.getZone());
        return dates.weekdayName(day) + ", " + dates.show(instant, "full");
    }

    /** Every other week on Monday and Thursday. */
    public String rhythm(Recurrence recurrence) {
        String days = recurrence.days().stream()
                .sorted()
                .map(day -> texts.of("setupMsg", "day." + day))
                .collect(Collectors.joining(", "));
        return texts.of("seriesMsg", "rhythm", recurrence.weekInterval(), days);
    }

    /** Two days earlier, the same day, a day later. */
    public String shift(int days) {
        return days < 0
                ? texts.of("seriesMsg", "shift.earlier", -days)
                : days > 0 ? texts.of("seriesMsg", "shift.later", days) : texts.of("seriesMsg", "shift.none");
    }
}
