package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carequay.scheduling.Recurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesDatesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void twiceAWeekFromTheMiddleOfAWeek() {
        List<Instant> starts = SeriesDates.starts(
                new Recurrence(1, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 4), at("2026-12-03T09:30"), NEW_YORK);

        assertThat(starts)
                .containsExactly(
                        at("2026-12-03T09:30"), at("2026-12-08T09:30"), at("2026-12-10T09:30"), at("2026-12-15T09:30"));
    }

    @Test
    void everyOtherWeekCountsWeeksFromTheFirst() {
        List<Instant> starts = SeriesDates.starts(
                new Recurrence(2, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 3), at("2026-12-04T14:00"), NEW_YORK);

        assertThat(starts).containsExactly(at("2026-12-04T14:00"), at("2026-12-14T14:00"), at("2026-12-18T14:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Chicago"})
    void theHourOnTheWallStaysWhenTheClocksChange(String zone) {
        ZoneId there = ZoneId.of(zone);
        Instant first = LocalDateTime.parse("2027-03-04T17:15").atZone(there).toInstant();

        List<Instant> starts = SeriesDates.starts(new Recurrence(1, Set.of(), 40), first, there);

        assertThat(starts).allMatch(start -> start.atZone(there).toLocalTime().equals(LocalTime.of(17, 15)));
        assertThat(starts)
                .extracting(start -> start.atZone(there).getOffset())
                .contains(first.atZone(there).getOffset());
        assertThat(starts.stream().map(start -> start.atZone(there).getOffset()).distinct())
                .hasSize(2);
    }

    @Test
    void theHourThatComesTwiceIsTheOneThatWasMeant() {
        Instant second = Instant.parse("2027-11-07T06:00:00Z");

        assertThat(SeriesDates.starts(new Recurrence(1, Set.of(), 2), second, NEW_YORK))
                .containsExactly(second, at("2027-11-14T01:00"));
    }

    @Property
    void asManyAsAskedForEachLaterThanTheOneBeforeAndOnADayAskedFor(
            @ForAll @IntRange(min = 1, max = Recurrence.LONGEST_INTERVAL) int interval,
            @ForAll @Size(min = 1, max = 7) Set<DayOfWeek> days,
            @ForAll @IntRange(min = Recurrence.FEWEST, max = Recurrence.MOST) int count,
            @ForAll @IntRange(min = 0, max = 365 * 24 * 4) int quarter) {
        Instant first = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(900L * quarter);

        List<Instant> starts = SeriesDates.starts(new Recurrence(interval, days, count), first, NEW_YORK);

        assertThat(starts).hasSize(count).isSorted().doesNotHaveDuplicates();
        assertThat(starts.get(0)).isAfterOrEqualTo(first);
        assertThat(starts)
                .allMatch(start -> days.contains(start.atZone(NEW_YORK).getDayOfWeek()));
        assertThat(new Recurrence(interval, days, count).shifted(7).days()).isEqualTo(days);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
