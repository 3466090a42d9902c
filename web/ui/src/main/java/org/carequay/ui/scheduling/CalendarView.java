package org.carequay.ui.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** The ways to look at the calendar. */
public enum CalendarView {
    /** One day, a column for each provider. */
    PROVIDERS,
    /** One day, a column for each room. */
    ROOMS,
    /** One day in one column. */
    DAY,
    WEEK,
    /** Whole weeks around a month. */
    MONTH;

    private static final int DAYS_OF_WEEK = 7;

    /** As it stands in the address. Anything unknown is {@link #PROVIDERS}. */
    static CalendarView of(String code) {
        for (CalendarView view : values()) {
            if (view.code().equals(code)) {
                return view;
            }
        }
        return PROVIDERS;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The days that are shown when that day is looked at. Weeks begin on Monday. */
    List<LocalDate> days(LocalDate day) {
        LocalDate first = first(day);
        return first.datesUntil(
                        switch (this) {
                            case WEEK -> first.plusDays(DAYS_OF_WEEK);
                            case MONTH ->
                                day.with(TemporalAdjusters.lastDayOfMonth())
                                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                                        .plusDays(1);
                            default -> first.plusDays(1);
                        })
                .toList();
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> day;
        };
    }

    /** A step forward, or backward for −1: a day, a week, a month. */
    LocalDate step(LocalDate day, int steps) {
        return switch (this) {
            case WEEK -> day.plusWeeks(steps);
            case MONTH -> day.plusMonths(steps);
            default -> day.plusDays(steps);
        };
    }
}
