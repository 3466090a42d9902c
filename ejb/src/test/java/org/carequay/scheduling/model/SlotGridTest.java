package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carequay.shared.TimeRange;

class SlotGridTest {
    private static final Instant MORNING = Instant.parse("2027-01-04T14:00:00Z");

    @Property
    void every_slot_lies_in_the_shift_and_starts_in_the_window_on_the_grid(
            @ForAll @IntRange(min = 1, max = 720) int shiftMinutes,
            @ForAll @IntRange(min = 5, max = 480) int length,
            @ForAll @IntRange(min = -300, max = 800) int from,
            @ForAll @IntRange(min = 1, max = 900) int span) {
        TimeRange shift = new TimeRange(MORNING, at(shiftMinutes));
        TimeRange window = new TimeRange(at(from), at(from + span));
        List<TimeRange> slots = SlotGrid.visits(shift, Duration.ofMinutes(length), window);
        assertThat(slots).allSatisfy(slot -> {
            assertThat(shift.contains(slot)).isTrue();
            assertThat(slot.start()).isBetween(window.start(), window.end().minusNanos(1));
            assertThat(Duration.between(MORNING, slot.start()).toMinutes() % 15).isZero();
            assertThat(Duration.between(slot.start(), slot.end()).toMinutes()).isEqualTo(length);
        });
        long expected = 0;
        for (int start = 0; start + length <= shiftMinutes; start += 15) {
            expected += start >= from && start < from + span ? 1 : 0;
        }
        assertThat(slots).hasSize((int) expected);
    }

    @Property
    void two_spans_overlap_exactly_when_they_share_a_minute(
            @ForAll @IntRange(max = 60) int a,
            @ForAll @IntRange(min = 1, max = 30) int lengthOfA,
            @ForAll @IntRange(max = 60) int b,
            @ForAll @IntRange(min = 1, max = 30) int lengthOfB) {
        TimeRange one = new TimeRange(at(a), at(a + lengthOfA));
        TimeRange other = new TimeRange(at(b), at(b + lengthOfB));
        boolean shared = false;
        for (int minute = 0; minute < 100; minute++) {
            shared |= minute >= a && minute < a + lengthOfA && minute >= b && minute < b + lengthOfB;
        }
        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
    }

    private static Instant at(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }
}
