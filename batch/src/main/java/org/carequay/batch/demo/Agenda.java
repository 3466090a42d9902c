package org.carequay.batch.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers' diaries while the demo is planned: finds free time in quarters of an hour, so that no booking collides. */
final class Agenda {
    private static final int QUARTER = 15;
    private static final int QUARTERS_A_DAY = 24 * 60 / QUARTER;

    private record Shift(String provider, DayOfWeek day, LocalTime from, LocalTime to) {}

    private record Sheet(String provider, LocalDate day) {}

    private final ZoneId zone;
    private final List<Shift> shifts;
    private final Map<Sheet, BitSet> taken = new HashMap<>();

    Agenda(ZoneId zone) {
        this.zone = zone;
        shifts = Table.read("hours.csv").stream()
                .flatMap(row -> Table.words(row, "days").stream()
                        .map(day -> new Shift(
                                row.get("email"),
                                DayOfWeek.valueOf(day),
                                LocalTime.parse(row.get("from")),
                                LocalTime.parse(row.get("to")))))
                .toList();
    }

    /** Takes the first free time for the provider on that day, from the wished time on and else from the morning on. */
    Optional<ZonedDateTime> take(String provider, LocalDate day, LocalTime wish, int minutes) {
        int length = (minutes + QUARTER - 1) / QUARTER;
        return shifts.stream()
                .filter(s -> s.provider().equals(provider) && s.day() == day.getDayOfWeek())
                .findFirst()
                .flatMap(shift -> free(shift, day, quarter(wish), length))
                .map(start -> {
                    sheet(provider, day).set(start, start + length);
                    return day.atTime(LocalTime.ofSecondOfDay(start * QUARTER * 60L))
                            .atZone(zone);
                });
    }

    private Optional<Integer> free(Shift shift, LocalDate day, int wish, int length) {
        BitSet sheet = sheet(shift.provider(), day);
        int first = quarter(shift.from());
        int last = quarter(shift.to()) - length;
        int span = last - first + 1;
        for (int i = 0; i < span; i++) {
            int start = first + Math.floorMod(wish - first + i, span);
            int busy = sheet.nextSetBit(start);
            if (busy < 0 || busy >= start + length) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private BitSet sheet(String provider, LocalDate day) {
        return taken.computeIfAbsent(new Sheet(provider, day), s -> new BitSet(QUARTERS_A_DAY));
    }

    private static int quarter(LocalTime time) {
        return time.toSecondOfDay() / 60 / QUARTER;
    }
}
