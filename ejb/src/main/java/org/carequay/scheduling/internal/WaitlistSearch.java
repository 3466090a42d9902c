package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.OfferedPlace;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ScheduleSettingsService;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.security.ClinicFeature;
import org.carequay.security.ClinicFeatures;
import org.carequay.shared.Clock;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Finds free times for somebody who waits, by the rules of every booking. */
@ApplicationScoped
public class WaitlistSearch {
    private static final int DAYS_AHEAD = 60;
    private static final int LOOKED_AT = 24;
    /** A visit of a quarter of an hour and more overlaps so many starts, before and after it. */
    private static final int STARTS_OF_ONE = 16;

    private static final String REFUSED =
            """
            select a.provider_id, a.start_at, a.end_at from waitlist_offer o
            join appointment a on a.clinic_id = o.clinic_id and a.id = o.appointment_id
            where o.entry_id = ? and o.status in ('DECLINED', 'EXPIRED') and a.end_at > ?""";
    private static final String REPLACED =
            "select id, start_at, end_at from appointment where id = ? and status = 'BOOKED'";

    @Inject
    private SlotFinder slots;

    @Inject
    private Claims claims;

    @Inject
    private ScheduleSettingsService settings;

    @Inject
    private ClinicFeatures features;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A visit that is to come sooner: as long as it is, with what was chosen for it. */
    private record Replaced(Instant start, Duration length, List<ResourceId> chosen) {
        static final Replaced NOTHING = new Replaced(null, null, List.of());
    }

    private record Refused(UUID provider, TimeRange time) {
        boolean hits(Slot slot) {
            return provider.equals(slot.provider().value()) && time.overlaps(new TimeRange(slot.start(), slot.end()));
        }
    }

    /** How long a time is held in this clinic. */
    Duration heldFor() {
        return Duration.ofMinutes(settings.current().offers().minutes());
    }

    /** Whether the clinic makes offers, and it is a time of day at which they are made by themselves. */
    boolean offersNow() {
        return features.on().contains(ClinicFeature.WAITLIST_OFFERS)
                && settings.current()
                        .offers()
                        .offersAt(clock.now().atZone(caller.zone()).toLocalTime());
    }

    /** Whether the wish finds no time at all, whoever waits for it: then nobody else need be asked about who wishes the same. */
    boolean inVain(WaitlistWish wish) {
        Instant from = from(wish);
        Instant to = end(wish, replaced(wish), from);
        return !from.isBefore(to)
                || slots.find(query(wish, replaced(wish), from, to, 1), null, null)
                        .isEmpty();
    }

    /** The earliest time that suits, begins after the hold would end, and has not been offered in vain. */
    Optional<Slot> next(WaitlistView entry) {
        return suiting(entry, 1).stream().findFirst();
    }

    /** As {@link #next}, so many in order. */
    List<Slot> suiting(WaitlistView entry, int most) {
        WaitlistWish wish = entry.wish();
        Instant now = clock.now();
        Instant from = from(wish);
        Replaced replaced = replaced(wish);
        Instant to = end(wish, replaced, from);
        if (!from.isBefore(to)) {
            return List.of();
        }
        List<Refused> refused = sql.list(
                REFUSED,
                row -> new Refused(
                        Columns.uuid(row, "provider_id"),
                        new TimeRange(Columns.instant(row, "start_at"), Columns.instant(row, "end_at"))),
                entry.id().value(),
                now);
        return slots
                .find(query(wish, replaced, from, to, LOOKED_AT + STARTS_OF_ONE * refused.size()), wish.patient(), null)
                .stream()
                .filter(slot -> refused.stream().noneMatch(each -> each.hits(slot)))
                .limit(most)
                .toList();
    }

    private Instant from(WaitlistWish wish) {
        return latest(clock.now().plus(heldFor()), startOf(wish.times().from()));
    }

    /** The visit as it is to be held there. */
    BookAppointment asked(WaitlistWish wish, OfferedPlace place) {
        Replaced replaced = replaced(wish);
        return new BookAppointment(
                wish.patient(),
                wish.caseFile(),
                wish.visitType(),
                place.provider(),
                place.site(),
                place.start(),
                replaced.chosen(),
                null,
                replaced.length());
    }

    private Replaced replaced(WaitlistWish wish) {
        return wish.replaces() == null
                ? Replaced.NOTHING
                : sql.first(REPLACED, this::replaced, wish.replaces().value()).orElse(Replaced.NOTHING);
    }

    private Replaced replaced(ResultSet row) throws SQLException {
        Instant start = Columns.instant(row, "start_at");
        return new Replaced(
                start, Duration.between(start, Columns.instant(row, "end_at")), claims.chosen(Columns.uuid(row, "id")));
    }

    private static SlotQuery query(WaitlistWish wish, Replaced replaced, Instant from, Instant to, int limit) {
        WaitlistTimes times = wish.times();
        return new SlotQuery(
                wish.visitType(),
                wish.providers(),
                wish.sites(),
                wish.patient(),
                from,
                to,
                new SlotQuery.Wishes(times.days(), times.earliest(), times.latestEnd()),
                limit,
                replaced.length(),
                replaced.chosen());
    }

    /** Not beyond the last day that suits, and at least a day sooner than the visit that is to come sooner. */
    private Instant end(WaitlistWish wish, Replaced replaced, Instant from) {
        ZoneId zone = caller.zone();
        Instant horizon = from.plus(Duration.ofDays(DAYS_AHEAD));
        Instant last = wish.times().to() == null
                ? null
                : wish.times().to().plusDays(1).atStartOfDay(zone).toInstant();
        Instant before = replaced.start() == null ? null : startOf(LocalDate.ofInstant(replaced.start(), zone));
        return Stream.of(Optional.of(horizon), Optional.ofNullable(last), Optional.ofNullable(before))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(caller.zone()).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
