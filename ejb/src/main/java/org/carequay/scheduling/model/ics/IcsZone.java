package org.carequay.scheduling.model.ics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A zone as a {@code VTIMEZONE} (RFC 5545, 3.6.5), made of the very rules that the application reckons with: those in force
 * before the time shown, and the yearly ones of the zone for ever. A zone that changes its clock without a yearly rule has each
 * change of the time shown on its own.
 */
record IcsZone(ZoneId zone) {
    private static final int DAYS_OF_WEEK = 7;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

    void write(IcsLines lines, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        lines.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        ZoneOffsetTransition before = rules.previousTransition(from);
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(lines, false, BEGINNING, offset, offset, null);
        } else if (yearly.isEmpty()) {
            for (ZoneOffsetTransition change = before;
                    change != null && !change.getInstant().isAfter(to);
                    change = rules.nextTransition(change.getInstant())) {
                observance(lines, change, null);
            }
        } else {
            int year = before.getDateTimeBefore().getYear() - 1;
            yearly.forEach(rule -> observance(lines, rule.createTransition(year), everyYear(rule)));
        }
        lines.line("END", "VTIMEZONE");
    }

    private void observance(IcsLines lines, ZoneOffsetTransition change, String rule) {
        boolean summer = zone.getRules().isDaylightSavings(change.getInstant());
        observance(lines, summer, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), rule);
    }

    private void observance(
            IcsLines lines, boolean summer, LocalDateTime onset, ZoneOffset from, ZoneOffset to, String rule) {
        String kind = summer ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN", kind).line("DTSTART", IcsLines.local(onset));
        if (rule != null) {
            lines.line("RRULE", rule);
        }
        lines.line("TZOFFSETFROM", offset(from))
                .line("TZOFFSETTO", offset(to))
                .text("TZNAME", TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.US))
                .line("END", kind);
    }

    private static String everyYear(ZoneOffsetTransitionRule rule) {
        return "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + day(rule);
    }

    private static String day(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return ";BYMONTHDAY=" + day;
        }
        String name = weekday.getDisplayName(TextStyle.SHORT, Locale.US)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
        if (day == -1) {
            return ";BYDAY=-1" + name;
        }
        if (day > 0 && day % DAYS_OF_WEEK == 1) {
            return ";BYDAY=" + (day / DAYS_OF_WEEK + 1) + name;
        }
        int first = day > 0 ? day : day - DAYS_OF_WEEK + 1;
        return ";BYDAY=" + name + ";BYMONTHDAY="
                + IntStream.range(first, first + DAYS_OF_WEEK)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
