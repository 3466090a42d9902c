package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.BookingRule;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotReason;
import org.carequay.shared.TimeRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One provider from nine to noon on a Monday, who needs a room and a device for visits of half an hour. */
class SweepTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final UUID SITE = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();
    private static final UUID DEVICE = UUID.randomUUID();
    private static final UUID PATIENT = UUID.randomUUID();
    private static final Sweep.Desk DESK = new Sweep.Desk(UUID.randomUUID(), "Lee", SITE);

    private final Map<UUID, List<TimeRange>> busy = new HashMap<>();
    private final List<Availability.Absence> absences = new ArrayList<>();
    private final List<Sweep.Thing> things = new ArrayList<>();
    private Instant now = at(MONDAY.minusDays(3), 540);
    private SlotQuery.Wishes wishes = SlotQuery.Wishes.NONE;
    private Duration notice = Duration.ZERO;
    private Integer cap;
    private int sameDay;

    @BeforeEach
    void furnish() {
        things.add(new Sweep.Thing(ROOM, SITE, ResourceKind.ROOM, "Exam"));
        things.add(new Sweep.Thing(DEVICE, SITE, ResourceKind.EQUIPMENT, "Ultrasound"));
    }

    @Test
    void all_starts_of_a_free_morning_are_offered_with_room_and_device() {
        Sweep.DeskDay day = look(MONDAY);
        assertThat(day.free()).hasSize(11).allSatisfy(free -> assertThat(free.things())
                .containsExactlyInAnyOrder(ROOM, DEVICE));
        assertThat(day.free().get(10).visit().start()).isEqualTo(at(MONDAY, 690));
    }

    @Test
    void each_reason_is_told_when_it_is_what_stands_in_the_way() {
        assertThat(why(MONDAY.plusDays(1))).isEqualTo(SlotReason.NOBODY_WORKS);
        TimeRange morning = new TimeRange(at(MONDAY, 500), at(MONDAY, 720));
        assertThat(with(() -> absences.add(new Availability.Absence(Availability.Reason.HOLIDAY, morning))))
                .isEqualTo(SlotReason.CLOSED);
        assertThat(with(() -> absences.add(new Availability.Absence(Availability.Reason.LEAVE, morning))))
                .isEqualTo(SlotReason.ON_LEAVE);
        assertThat(with(() -> absences.add(new Availability.Absence(Availability.Reason.BLOCK, morning))))
                .isEqualTo(SlotReason.BLOCKED);
        assertThat(with(() -> now = at(MONDAY, 721))).isEqualTo(SlotReason.PAST);
        assertThat(with(() -> now = at(MONDAY.minusDays(31), 0))).isEqualTo(SlotReason.BEYOND_HORIZON);
        assertThat(with(() -> notice = Duration.ofDays(4))).isEqualTo(SlotReason.TOO_SHORT_NOTICE);
        assertThat(with(() -> wishes = new SlotQuery.Wishes(Set.of(DayOfWeek.FRIDAY), null, null)))
                .isEqualTo(SlotReason.DOES_NOT_SUIT);
        assertThat(with(() -> wishes = new SlotQuery.Wishes(Set.of(), LocalTime.of(11, 31), null)))
                .isEqualTo(SlotReason.DOES_NOT_SUIT);
        assertThat(with(() -> wishes = new SlotQuery.Wishes(Set.of(), null, LocalTime.of(9, 29))))
                .isEqualTo(SlotReason.DOES_NOT_SUIT);
        assertThat(with(() -> {
                    cap = 2;
                    sameDay = 2;
                }))
                .isEqualTo(SlotReason.DAILY_CAP);
        assertThat(with(() -> busy.put(DESK.provider(), List.of(morning)))).isEqualTo(SlotReason.ALL_BOOKED);
        assertThat(with(() -> busy.put(PATIENT, List.of(morning)))).isEqualTo(SlotReason.PATIENT_BUSY);
        assertThat(with(() -> busy.put(ROOM, List.of(morning)))).isEqualTo(SlotReason.NO_ROOM);
        assertThat(with(() -> things.remove(1))).isEqualTo(SlotReason.NO_EQUIPMENT);
    }

    @Test
    void a_time_that_suits_is_offered_when_others_do_not() {
        wishes = new SlotQuery.Wishes(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(11, 0));
        assertThat(look(MONDAY).free())
                .extracting(free -> free.visit().start())
                .containsExactly(at(MONDAY, 600), at(MONDAY, 615), at(MONDAY, 630));
    }

    /** The search offers exactly those starts of the grid against which no rule speaks and at which nobody is taken. */
    @Property(tries = 300)
    void what_is_offered_is_what_the_rules_of_the_booking_let_pass(
            @ForAll @Size(max = 4) List<@IntRange(max = 200) Integer> visits,
            @ForAll @IntRange(max = 5) int noticeHours,
            @ForAll @IntRange(max = 220) int away,
            @ForAll @IntRange(min = 1, max = 3) int most) {
        furnish();
        now = at(MONDAY, 440);
        notice = Duration.ofHours(noticeHours);
        cap = most;
        sameDay = most - 1;
        absences.add(new Availability.Absence(
                Availability.Reason.BLOCK, new TimeRange(at(MONDAY, 540 + away), at(MONDAY, 570 + away))));
        List<TimeRange> taken = visits.stream()
                .map(start -> new TimeRange(at(MONDAY, 520 + start), at(MONDAY, 550 + start)))
                .toList();
        busy.put(DESK.provider(), taken);
        Set<Instant> offered = new java.util.HashSet<>();
        look(MONDAY).free().forEach(free -> offered.add(free.visit().start()));
        for (TimeRange visit : grid()) {
            List<BookingObstacle> obstacles = wish(visit).obstacles(now);
            boolean free = taken.stream().noneMatch(rules().busy(visit)::overlaps);
            assertThat(offered.contains(visit.start()))
                    .as(visit + " " + obstacles)
                    .isEqualTo(obstacles.isEmpty() && free);
        }
    }

    /** All starts that the working time has on its own grid. */
    private List<TimeRange> grid() {
        TimeRange day = new TimeRange(at(MONDAY, 0), at(MONDAY, 1440));
        return hours().shifts(MONDAY, MONDAY).stream()
                .flatMap(shift -> SlotGrid.visits(shift, rules().length(), day).stream())
                .toList();
    }

    @Test
    void every_rule_against_a_wish_is_told_in_order() {
        BookingWish wish = new BookingWish(
                new BookingRules(
                        false,
                        Duration.ofMinutes(30),
                        Duration.ZERO,
                        Duration.ZERO,
                        List.of(),
                        Duration.ofHours(4),
                        10,
                        1),
                new TimeRange(at(MONDAY.plusDays(20), 0), at(MONDAY.plusDays(20), 30)),
                true,
                MONDAY,
                "Lee",
                false,
                false,
                hours(),
                1,
                List.of("Room 1"),
                List.of(new Need(ResourceKind.EQUIPMENT, "Laser")));
        assertThat(wish.obstacles(at(MONDAY, 0)))
                .extracting(BookingObstacle::rule)
                .containsExactly(
                        BookingRule.PATIENT_MERGED,
                        BookingRule.PATIENT_DECEASED,
                        BookingRule.VISIT_TYPE_INACTIVE,
                        BookingRule.PROVIDER_INACTIVE,
                        BookingRule.PROVIDER_NOT_ELIGIBLE,
                        BookingRule.RESOURCE_INACTIVE,
                        BookingRule.RESOURCE_KIND_MISSING,
                        BookingRule.BEYOND_HORIZON,
                        BookingRule.OUTSIDE_HOURS,
                        BookingRule.DAILY_CAP);
    }

    private BookingWish wish(TimeRange visit) {
        return new BookingWish(rules(), visit, false, null, "Lee", true, true, hours(), sameDay, List.of(), List.of());
    }

    private SlotReason why(LocalDate day) {
        Sweep.DeskDay found = look(day);
        assertThat(found.free()).isEmpty();
        return found.reason();
    }

    private SlotReason with(Runnable change) {
        busy.clear();
        absences.clear();
        things.clear();
        furnish();
        now = at(MONDAY.minusDays(3), 540);
        wishes = SlotQuery.Wishes.NONE;
        notice = Duration.ZERO;
        cap = null;
        change.run();
        return why(MONDAY);
    }

    private Sweep.DeskDay look(LocalDate day) {
        Map<UUID, BusyTimes> times = new HashMap<>();
        busy.forEach((holder, spans) -> times.put(holder, new BusyTimes(spans)));
        return new Sweep(
                        rules(),
                        ZONE,
                        now,
                        new TimeRange(at(MONDAY, 0), at(MONDAY.plusDays(7), 0)),
                        wishes,
                        List.copyOf(things),
                        times,
                        PATIENT,
                        Map.of(new Sweep.ProviderDay(DESK.provider(), MONDAY), sameDay))
                .day(DESK, hours(), day);
    }

    private BookingRules rules() {
        return new BookingRules(
                true,
                Duration.ofMinutes(30),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Need.of(true, "Exam", List.of("Ultrasound")),
                notice,
                30,
                cap);
    }

    private Availability hours() {
        return new Availability(
                ZONE,
                List.of(new Availability.Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON, null)),
                absences,
                List.of());
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(ZONE).toInstant().plusSeconds(60L * minute);
    }
}
