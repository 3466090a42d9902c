package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.WaitlistStatus;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Writes entries of the waitlist. Whoever does anything about one, its offers included, locks its row first. */
@ApplicationScoped
public class WaitlistRows {
    private static final String ADD =
            """
            insert into waitlist_entry (clinic_id, id, patient_id, case_id, visit_type_id, priority, days, earliest, latest_end,
              from_on, to_on, note, replaces_id, created_at, created_by, created_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            """
            update waitlist_entry set version = version + 1, case_id = ?, visit_type_id = ?, priority = ?, days = ?, earliest = ?,
              latest_end = ?, from_on = ?, to_on = ?, note = ?, replaces_id = ?
            where id = ?""";
    private static final String LOCK =
            "select version, status, patient_id, replaces_id from waitlist_entry where id = ? for update";
    private static final String STATUS =
            """
            update waitlist_entry set version = version + 1, status = ?, booked_id = ?,
              closed_at = case when ? then ?::timestamptz end
            where id = ?""";
    private static final String OVER =
            """
            update waitlist_entry e set version = version + 1, status = 'EXPIRED', closed_at = ?
            where e.status = 'WAITING' and (e.to_on < ?
              or exists (select from patient_card pc where pc.patient_id = e.patient_id and pc.deceased is not null)
              or exists (select from appointment a where a.id = e.replaces_id
                and (a.status not in ('BOOKED', 'CANCELLED') or a.status = 'BOOKED' and a.start_at < ?)))""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** An entry whose row is locked. */
    record Locked(UUID id, long version, WaitlistStatus status, UUID patient, AppointmentId replaces) {
        /** @throws DomainRefusal unless the patient waits and nothing is offered */
        void expectWaiting() {
            if (status == WaitlistStatus.OFFERED) {
                throw new DomainRefusal("waitlist-has-offer");
            }
            expectOpen();
        }

        void expectOpen() {
            if (!status.open()) {
                throw new DomainRefusal("waitlist-closed", Map.of("status", status));
            }
        }
    }

    UUID add(WaitlistWish wish) {
        UUID id = Ids.next();
        Caller by = caller.get();
        WaitlistTimes times = wish.times();
        sql.update(
                ADD,
                id,
                wish.patient().value(),
                wish.caseFile() == null ? null : wish.caseFile().value(),
                wish.visitType().value(),
                wish.priority(),
                days(times),
                times.earliest(),
                times.latestEnd(),
                times.from(),
                times.to(),
                note(wish),
                wish.replaces() == null ? null : wish.replaces().value(),
                clock.now(),
                by.personName(),
                by.account());
        places(id, wish);
        return id;
    }

    /** Everything but the patient and since when they wait. */
    void change(UUID id, WaitlistWish wish) {
        WaitlistTimes times = wish.times();
        sql.update(
                CHANGE,
                wish.caseFile() == null ? null : wish.caseFile().value(),
                wish.visitType().value(),
                wish.priority(),
                days(times),
                times.earliest(),
                times.latestEnd(),
                times.from(),
                times.to(),
                note(wish),
                wish.replaces() == null ? null : wish.replaces().value(),
                id);
        sql.update("delete from waitlist_provider where entry_id = ?", id);
        sql.update("delete from waitlist_site where entry_id = ?", id);
        places(id, wish);
    }

    private void places(UUID id, WaitlistWish wish) {
        sql.batch(
                "insert into waitlist_provider (clinic_id, id, entry_id, provider_id) values (bound_clinic(), ?, ?, ?)",
                wish.providers().stream()
                        .distinct()
                        .map(provider -> new Object[] {Ids.next(), id, provider.value()})
                        .toList());
        sql.batch(
                "insert into waitlist_site (clinic_id, id, entry_id, site_id) values (bound_clinic(), ?, ?, ?)",
                wish.sites().stream()
                        .distinct()
                        .map(site -> new Object[] {Ids.next(), id, site.value()})
                        .toList());
    }

    /** Waits for whoever is at it. @throws NotFound */
    Locked lock(UUID id) {
        return sql.first(LOCK, row -> locked(row, id), id).orElseThrow(() -> new NotFound("waitlist entry"));
    }

    /** Empty where somebody else is at it, who will do what there is to do. */
    Optional<Locked> tryLock(UUID id) {
        return sql.first(LOCK + " skip locked", row -> locked(row, id), id);
    }

    void becomes(UUID id, WaitlistStatus status, UUID booked) {
        sql.update(STATUS, status, booked, !status.open(), clock.now(), id);
    }

    /** Ends what nobody waits for any more. Whose later visit was cancelled still waits, now for a visit of its own. */
    int endWhatIsOver() {
        LocalDate today = clock.today(caller.zone());
        return sql.update(
                OVER,
                clock.now(),
                today,
                today.plusDays(1).atStartOfDay(caller.zone()).toInstant());
    }

    private static String days(WaitlistTimes times) {
        return times.days().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }

    private static String note(WaitlistWish wish) {
        return wish.note() == null || wish.note().isBlank() ? null : wish.note().strip();
    }

    private static Locked locked(ResultSet row, UUID id) throws SQLException {
        return new Locked(
                id,
                row.getLong("version"),
                Columns.code(row, "status", WaitlistStatus.class),
                Columns.uuid(row, "patient_id"),
                AppointmentId.of(Columns.uuid(row, "replaces_id")));
    }
}
