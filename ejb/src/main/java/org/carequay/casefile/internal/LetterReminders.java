package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.LopView.Party;
import org.carequay.messaging.CounselMessage;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.Messages;
import org.carequay.messaging.PatientMessage;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * Reminds the parties of a letter that was sent and that they have not signed: after three days and after a week. Each reminder
 * is noted once, whoever does it; what is still in the outbox is taken back when the party signs or the letter ends.
 */
@ApplicationScoped
public class LetterReminders {
    private static final int AT_ONCE = 200;
    private static final Duration FRESH = Duration.ofDays(2);
    /** Of several that are due only the last is written. */
    private static final String NOTE_DUE =
            """
            with due as (
              select l.id, l.patient_id, l.attorney_id, p.party, max(r.days) as days
              from letter_of_protection l
              cross join (values ('PATIENT'), ('ATTORNEY')) p (party)
              cross join (values (3), (7)) r (days)
              where l.clinic_id = bound_clinic() and l.status in ('SENT', 'PART_SIGNED') and l.sent_at is not null
                and l.sent_at + make_interval(days => r.days) <= ?
                and not exists (select from lop_signature s
                  where s.clinic_id = l.clinic_id and s.letter_id = l.id and s.party = p.party)
              group by l.id, l.patient_id, l.attorney_id, p.party
              having not exists (select from lop_reminder m where m.clinic_id = bound_clinic() and m.letter_id = l.id
                and m.party = p.party and m.days >= max(r.days))
              order by l.id limit ?),
            noted as (
              insert into lop_reminder (clinic_id, id, letter_id, party, days, at)
              select bound_clinic(), gen_random_uuid(), id, party, days, ? from due
              on conflict (clinic_id, letter_id, party, days) do nothing
              returning id, letter_id, party)
            select noted.id as reminder, due.patient_id, due.party, due.days, a.name, a.email
            from due join noted on noted.letter_id = due.id and noted.party = due.party
            left join attorney a on a.clinic_id = bound_clinic() and a.id = due.attorney_id""";

    private static final String OF_PARTY =
            "select id from lop_reminder where clinic_id = bound_clinic() and letter_id = ? and party = ?";
    private static final String OF_LETTER =
            "select id from lop_reminder where clinic_id = bound_clinic() and letter_id = ?";

    @Inject
    private Messages messages;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    private record Due(UUID reminder, PatientId patient, Party party, int days, String name, String email) {}

    /** @return how many were written */
    int remind() {
        Instant now = clock.now();
        List<Due> due = sql.list(
                NOTE_DUE,
                row -> new Due(
                        Columns.uuid(row, "reminder"),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        Columns.code(row, "party", Party.class),
                        row.getInt("days"),
                        row.getString("name"),
                        row.getString("email")),
                now,
                AT_ONCE,
                now);
        due.forEach(one -> write(one, now));
        return due.size();
    }

    private void write(Due due, Instant now) {
        String occurrence = due.party() + " " + due.days();
        if (due.party() == Party.PATIENT) {
            messages.toPatient(new PatientMessage(
                    MessageRule.LETTER_UNSIGNED,
                    due.patient(),
                    due.reminder(),
                    occurrence,
                    null,
                    null,
                    null,
                    now,
                    now.plus(FRESH)));
        } else {
            messages.toCounsel(new CounselMessage(
                    MessageRule.LETTER_UNSIGNED_COUNSEL,
                    due.patient(),
                    due.name(),
                    due.email(),
                    due.reminder(),
                    occurrence,
                    now,
                    now.plus(FRESH)));
        }
    }

    /** That party needs no reminder any more. */
    void signed(UUID letter, Party party) {
        sql.list(OF_PARTY, row -> Columns.uuid(row, "id"), letter, party).forEach(messages::withdraw);
    }

    /** Nobody needs one any more. */
    void over(UUID letter) {
        sql.list(OF_LETTER, row -> Columns.uuid(row, "id"), letter).forEach(messages::withdraw);
    }
}
