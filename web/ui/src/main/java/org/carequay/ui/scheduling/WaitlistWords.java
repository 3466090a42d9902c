package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.shared.Clock;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Language;
import org.carequay.ui.shell.Texts;

/** Says when it suits somebody who waits, since when they wait, and how long a time is still held. */
@Named
@RequestScoped
public class WaitlistWords {
    private static final String BUNDLE = "waitlistMsg";

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    /** Empty when any time does. */
    public String when(WaitlistTimes times) {
        List<String> parts = new ArrayList<>();
        if (!times.days().isEmpty()) {
            parts.add(times.days().stream()
                    .sorted()
                    .map(each -> each.getDisplayName(TextStyle.SHORT_STANDALONE, language.getLocale()))
                    .collect(Collectors.joining(", ")));
        }
        if (times.earliest() != null && times.latestEnd() != null) {
            parts.add(texts.of(BUNDLE, "when.between", dates.hour(times.earliest()), dates.hour(times.latestEnd())));
        } else if (times.earliest() != null) {
            parts.add(texts.of(BUNDLE, "when.after", dates.hour(times.earliest())));
        } else if (times.latestEnd() != null) {
            parts.add(texts.of(BUNDLE, "when.before", dates.hour(times.latestEnd())));
        }
        if (times.from() != null) {
            parts.add(texts.of(BUNDLE, "when.from", dates.day(times.from())));
        }
        if (times.to() != null) {
            parts.add(texts.of(BUNDLE, "when.to", dates.day(times.to())));
        }
        return String.join(" · ", parts);
    }

    /** The name of a day of the week. */
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.getLocale());
    }

    /** For how many days of the clinic. */
    public String waited(Instant since) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, dates.getZone()), dates.getToday());
        return texts.of(BUNDLE, "waited", days);
    }

    /** How long it is held from now on. */
    public String left(Instant heldUntil) {
        Duration left = Duration.between(clock.now(), heldUntil);
        return left.isNegative() ? texts.of(BUNDLE, "held.over") : texts.of(BUNDLE, "held.left", left.toMinutes());
    }
}
