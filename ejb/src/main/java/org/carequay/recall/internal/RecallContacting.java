package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.Messages;
import org.carequay.messaging.PatientMessage;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/**
 * Has patients written to who are to come back. Of several recalls of one patient only the one that is longest due writes; the others
 * wait two days. Of several rungs of the ladder that are behind, one message is sent.
 */
@ApplicationScoped
public class RecallContacting {
    private static final String LINK = "recall.xhtml?t=";
    private static final int REST_DAYS = 2;
    /** After that a message has no sense any more: the next rung comes. */
    private static final Duration USEFUL = Duration.ofDays(3);

    private static final String DUE =
            """
            select r.id, r.patient_id, r.due_on,
              greatest(r.rung + 1, (select count(*) from unnest(string_to_array(t.ladder, ',')::int[]) l where r.due_on + l <= ?)) as rung,
              exists (select from message_card m where m.clinic_id = r.clinic_id and m.patient_id = r.patient_id
                and m.rule = 'RECALL' and m.state <> 'SUPPRESSED' and m.queued_at > ?) as rests
            from recall r join recall_type t on t.clinic_id = r.clinic_id and t.id = r.type_id
            where r.clinic_id = bound_clinic() and r.id = any (?) and r.state in ('DUE', 'CONTACTED') and r.next_contact_on <= ?
            order by r.due_on, r.id for update of r""";
    private static final String REST =
            """
            update recall set version = version + 1, next_contact_on = ? where clinic_id = bound_clinic() and id = any (?)""";
    private static final String NOTE =
            """
            insert into recall_contact (clinic_id, id, recall_id, way, due_on, rung, at, by_name, by_account)
            select r.clinic_id, gen_random_uuid(), r.id, 'MESSAGE', r.due_on, w.rung, ?, ?, ?
            from unnest(?::uuid[], ?::bigint[]) w (id, rung) join recall r on r.clinic_id = bound_clinic() and r.id = w.id
            on conflict (clinic_id, recall_id, due_on, rung) do nothing""";
    private static final String CLIMB =
            """
            update recall r set version = r.version + 1, rung = w.rung, contacts = r.contacts + w.reached::int,
              state = case when w.reached then 'CONTACTED' else r.state end,
              next_contact_on = (select min(r.due_on + l) from unnest(string_to_array(t.ladder, ',')::int[]) l where r.due_on + l > ?)
            from (
              select q.id, u.rung, exists (select from message_card m where m.clinic_id = q.clinic_id and m.subject_id = q.id
                and m.rule = 'RECALL' and m.occurrence = q.due_on || ' rung ' || u.rung and m.state <> 'SUPPRESSED') as reached
              from unnest(?::uuid[], ?::bigint[]) u (id, rung) join recall q on q.clinic_id = bound_clinic() and q.id = u.id) w,
              recall_type t
            where r.clinic_id = bound_clinic() and r.id = w.id and t.clinic_id = r.clinic_id and t.id = r.type_id""";

    @Inject
    private Messages messages;

    @Inject
    private RecallLinkRows links;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private record Due(UUID recall, UUID patient, LocalDate dueOn, long rung, boolean rests) {
        static Due of(ResultSet row) throws SQLException {
            return new Due(
                    Columns.uuid(row, "id"),
                    Columns.uuid(row, "patient_id"),
                    Columns.day(row, "due_on"),
                    row.getLong("rung"),
                    row.getBoolean("rests"));
        }
    }

    /** @return how many messages were written */
    int write(List<UUID> recalls, LocalDate day) {
        Instant now = clock.now();
        List<Due> due =
                sql.list(DUE, Due::of, day, now.minus(Duration.ofDays(REST_DAYS)), recalls.toArray(UUID[]::new), day);
        Set<UUID> written = new HashSet<>();
        List<Due> first = due.stream()
                .filter(each -> !each.rests() && written.add(each.patient()))
                .toList();
        List<Due> later = due.stream().filter(each -> !first.contains(each)).toList();
        if (!later.isEmpty()) {
            sql.update(REST, day.plusDays(REST_DAYS), ids(later));
        }
        if (!first.isEmpty()) {
            Map<UUID, String> tokens = links.add(first.stream().map(Due::recall).toList());
            messages.toPatients(first.stream()
                    .map(each -> message(each, LINK + tokens.get(each.recall()), now))
                    .toList());
            note(first, now, day);
        }
        return first.size();
    }

    private void note(List<Due> due, Instant now, LocalDate day) {
        Caller by = caller.get();
        Long[] rungs = due.stream().map(Due::rung).toArray(Long[]::new);
        sql.update(NOTE, now, by.personName(), by.account(), ids(due), rungs);
        sql.update(CLIMB, day, ids(due), rungs);
    }

    private static PatientMessage message(Due due, String link, Instant now) {
        return new PatientMessage(
                MessageRule.RECALL,
                new PatientId(due.patient()),
                due.recall(),
                due.dueOn() + " rung " + due.rung(),
                null,
                link,
                null,
                now,
                now.plus(USEFUL));
    }

    private static UUID[] ids(List<Due> due) {
        return due.stream().map(Due::recall).toArray(UUID[]::new);
    }
}
