package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.MessageSettingsService;
import org.carequay.scheduling.internal.VisitMessages.Reminder;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;

/**
 * Finds visits whose patients are to be reminded, as their kind of visit says or else the clinic, and has the reminders written. Of several reminders that are due only the last is
 * sent; one whose hour was over when the visit was booked or moved is not sent at all. Each is noted once, whoever does it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VisitReminderSteps {
    private static final int AT_ONCE = 500;
    private static final String NOTE_DUE =
            """
            with ladders as materialized (
              select v.id, case when v.reminder_hours is null then ?::bigint[] else string_to_array(v.reminder_hours, ',')::bigint[] end as hours
              from visit_type v where v.clinic_id = bound_clinic()),
            due as (
              select a.id, a.patient_id, a.start_at, a.site_id, s.hours from appointment a
              join ladders l on l.id = a.visit_type_id
              cross join lateral (
                select min(h) as hours from unnest(l.hours) h where a.start_at - make_interval(hours => h::int) <= ?) s
              where a.start_at > ? and a.start_at <= ?::timestamptz + make_interval(hours => (
                  select max(h)::int from ladders, unnest(ladders.hours) h))
                and a.start_at >= ? and (a.start_at, a.id) > (?, ?) and a.status = 'BOOKED' and s.hours is not null
                and not exists (
                  select from visit_reminder r where r.clinic_id = a.clinic_id and r.appointment_id = a.id
                    and r.start_at = a.start_at and r.hours <= s.hours)
                and a.start_at - make_interval(hours => s.hours::int) > greatest(a.created_at, (
                  select max(c.at) from appointment_status_change c
                  where c.clinic_id = a.clinic_id and c.appointment_id = a.id and c.to_status = 'BOOKED'))
              order by a.start_at, a.id limit ?),
            noted as (
              insert into visit_reminder (clinic_id, id, appointment_id, start_at, hours)
              select bound_clinic(), gen_random_uuid(), id, start_at, hours from due
              on conflict (clinic_id, appointment_id, start_at, hours) do nothing
              returning appointment_id)
            select due.*, noted.appointment_id is not null as noted from due left join noted on noted.appointment_id = due.id""";

    @Inject
    private MessageSettingsService settings;

    @Inject
    private VisitMessages writer;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** @param noted false where another server was quicker */
    private record Due(Reminder reminder, boolean noted) {}

    /** Where a round goes on. */
    public record Place(Instant start, UUID visit) {
        static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * Reminds some.
     *
     * @param from where to go on; {@link Place#FIRST} to begin
     * @return where to go on; empty when there are no more
     */
    public Optional<Place> remind(Place from) {
        List<Integer> hours = settings.current().reminderHours();
        Instant now = clock.now();
        List<Due> due = sql.list(
                NOTE_DUE,
                row -> new Due(new Reminder(VisitMessages.visit(row), row.getInt("hours")), row.getBoolean("noted")),
                hours.stream().map(Integer::longValue).toArray(Long[]::new),
                now,
                now,
                now,
                from.start(),
                from.start(),
                from.visit(),
                AT_ONCE);
        writer.remind(due.stream().filter(Due::noted).map(Due::reminder).toList());
        return due.size() < AT_ONCE
                ? Optional.empty()
                : due.stream()
                        .map(each -> each.reminder().visit())
                        .map(visit -> new Place(visit.start(), visit.id()))
                        .max(Comparator.comparing(Place::start)
                                .thenComparing(place -> place.visit().toString()));
    }
}
