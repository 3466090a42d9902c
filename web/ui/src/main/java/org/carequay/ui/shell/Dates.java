package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.carequay.shared.Clock;
import org.carequay.ui.security.SignedInUser;

/** Days and times as people read them: in the clinic's zone and in their language. Null is shown as a dash. */
@Named
@RequestScoped
public class Dates {
    private static final String NONE = "–";
    private final Language language;
    private final SignedInUser user;
    private final Clock clock;
    private final Texts texts;

    protected Dates() {
        this(null, null, null, null);
    }

    @Inject
    public Dates(Language language, SignedInUser user, Clock clock, Texts texts) {
        this.language = language;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
    }

    /** The clinic's zone; UTC for somebody without a clinic. */
    public ZoneId getZone() {
        ZoneId zone = user.getClinicZone();
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The clinic's day. */
    public LocalDate getToday() {
        return clock.today(getZone());
    }

    /** The time on the clinic's clock. */
    public ZonedDateTime getNow() {
        return clock.now().atZone(getZone());
    }

    public String day(LocalDate day) {
        return day == null ? NONE : day.format(localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)));
    }

    /** A day of a week: Sat 21. */
    public String weekday(LocalDate day) {
        return weekdayName(day) + " " + day.getDayOfMonth();
    }

    /** The short name of the weekday: Sat. */
    public String weekdayName(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** A month: November 2026. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(day);
    }

    /** A day with its weekday: Saturday, November 21, 2026. */
    public String longDay(LocalDate day) {
        return day == null ? NONE : day.format(localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)));
    }

    public String time(Instant instant) {
        return instant == null ? NONE : hour(instant.atZone(getZone()).toLocalTime());
    }

    /** A time of the day: 8:00 AM. */
    public String hour(LocalTime time) {
        return time.format(localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)));
    }

    /** Day and time with the zone. */
    public String full(Instant instant) {
        if (instant == null) {
            return NONE;
        }
        String zone = DateTimeFormatter.ofPattern("z", locale()).format(instant.atZone(getZone()));
        return dayTime(instant) + " " + zone;
    }

    /** @param style {@code full}, {@code time}, {@code date}; anything else: relative within a day, else day and time */
    public String show(Instant instant, String style) {
        if (instant == null) {
            return NONE;
        }
        return switch (style == null ? "" : style) {
            case "full" -> dayTime(instant);
            case "time" -> time(instant);
            case "date" -> day(LocalDate.ofInstant(instant, getZone()));
            default -> relative(instant);
        };
    }

    /** Full years from that day to the clinic's today. */
    public int age(LocalDate birthDate) {
        return birthDate == null ? 0 : Period.between(birthDate, getToday()).getYears();
    }

    private String relative(Instant instant) {
        Duration since = Duration.between(instant, clock.now());
        long minutes = Math.abs(since.toMinutes());
        if (minutes >= Duration.ofDays(1).toMinutes()) {
            return dayTime(instant);
        }
        String direction = since.isNegative() ? "time.in" : "time.ago";
        if (minutes < 1) {
            return texts.of("msg", "time.now");
        }
        return minutes < 60
                ? texts.of("msg", direction + ".minutes", minutes)
                : texts.of("msg", direction + ".hours", minutes / 60);
    }

    private String dayTime(Instant instant) {
        return day(LocalDate.ofInstant(instant, getZone())) + ", " + time(instant);
    }

    private DateTimeFormatter localized(DateTimeFormatter format) {
        return format.withLocale(locale());
    }

    private Locale locale() {
        return language.getLocale();
    }
}
