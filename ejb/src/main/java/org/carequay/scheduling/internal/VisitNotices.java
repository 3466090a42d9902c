package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageSent;
import org.carequay.messaging.Messages;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentMoved;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;

/**
 * Notes, in the transaction that books, moves or cancels a visit, that the patient is to be told, and takes back what waits to tell
 * how it was. What they are told is decided when it has rested: several changes are one message, and a change that was taken back is none.
 */
@ApplicationScoped
public class VisitNotices {
    private static final String NOTE =
            """
            insert into visit_notice (clinic_id, id, appointment_id, asked_at, fresh, before_start, before_site)
            select bound_clinic(), ?, ?, ?, ?, ?, ?
            on conflict (clinic_id, appointment_id) do update set asked_at = excluded.asked_at""";
    /** The same visit again, as nothing of it was changed by anybody: its version stays. */
    private static final String TOLD =
            """
            update appointment set confirmation = 'SENT', confirmation_channel = ?, confirmation_at = ?
            where id = any (?) and confirmation = 'UNCONFIRMED' and status = 'BOOKED'""";

    @Inject
    private Messages messages;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    void follow(@Observes AppointmentStatusChanged change) {
        boolean booked = change.to() == AppointmentStatus.BOOKED && change.from() != AppointmentStatus.ARRIVED;
        boolean off = change.to() == AppointmentStatus.CANCELLED
                || change.to() == AppointmentStatus.ENTERED_IN_ERROR && change.from() == AppointmentStatus.BOOKED;
        if (booked || off) {
            note(change.appointment(), change.time(), change.time(), null, change.from() == null);
        }
    }

    void follow(@Observes AppointmentMoved move) {
        if (move.concernsPatient()) {
            note(
                    move.appointment(),
                    move.time(),
                    move.before(),
                    move.siteBefore().value(),
                    false);
        }
    }

    /** The patient has been written to and asked whether they come. */
    void follow(@Observes MessageSent sent) {
        if (sent.rule() == MessageRule.VISIT_REMINDER
                || sent.rule() == MessageRule.VISIT_BOOKED
                || sent.rule() == MessageRule.VISIT_MOVED) {
            sql.update(TOLD, sent.channel(), sent.at(), sent.subjects().toArray(UUID[]::new));
        }
    }

    private void note(AppointmentId visit, TimeRange time, TimeRange before, UUID site, boolean fresh) {
        Instant now = clock.now();
        if (clock.historic()) {
            return;
        }
        if (time.start().isAfter(now)) {
            sql.update(NOTE, Ids.next(), visit.value(), now, fresh, before.start(), site);
        }
        if (!fresh) {
            // After the note: by then whoever tells of an earlier change has done so.
            messages.withdraw(visit.value());
        }
    }
}
