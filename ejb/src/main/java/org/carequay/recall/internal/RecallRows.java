package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.messaging.Messages;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallId;
import org.carequay.recall.RecallReason;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Writes what people do about recalls. An act on an old version changes nothing. */
@ApplicationScoped
public class RecallRows {
    private static final String RUNGS =
            "string_to_array((select t.ladder from recall_type t where t.id = type_id), ',')::int[]";
    private static final String HERE = " where clinic_id = bound_clinic() and id = ? and version = ?";
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtextextended('recall:' || ?, 0))";
    private static final String OPEN =
            """
            select 1 from recall where clinic_id = bound_clinic() and patient_id = ? and type_id = ? and case_id is not distinct from ?::uuid
              and state in ('DUE', 'CONTACTED', 'SCHEDULED')""";
    private static final String ADD =
            """
            insert into recall (clinic_id, id, type_id, patient_id, case_id, since, due_on, due_by, state, note, next_contact_on,
              made_at, made_by, made_account)
            select bound_clinic(), ?, t.id, ?, ?, ?, d.day, 'PERSON', 'DUE', ?, d.day + (string_to_array(t.ladder, ',')::int[])[1], ?, ?, ?
            from recall_type t, (select ?::date as day) d where t.clinic_id = bound_clinic() and t.id = ?""";
    private static final String CONTACT =
            """
            insert into recall_contact (clinic_id, id, recall_id, way, outcome, note, due_on, at, by_name, by_account)
            select clinic_id, ?, id, ?, ?, ?, due_on, ?, ?, ? from recall"""
                    + HERE;
    private static final String CONTACTED =
            """
            update recall set version = version + 1, contacts = contacts + 1, next_contact_on = ?,
              state = case when state = 'DUE' then 'CONTACTED' else state end"""
                    + HERE;
    private static final String WRITTEN =
            """
            insert into recall_contact (clinic_id, id, recall_id, way, outcome, due_on, at, by_name, by_account)
            select clinic_id, gen_random_uuid(), id, 'LETTER', 'SENT', due_on, ?, ?, ? from recall
            where clinic_id = bound_clinic() and id = any (?) and state in ('DUE', 'CONTACTED')""";
    private static final String WRITTEN_TO =
            """
            update recall set version = version + 1, contacts = contacts + 1, state = 'CONTACTED'
            where clinic_id = bound_clinic() and id = any (?) and state in ('DUE', 'CONTACTED')""";
    private static final String CHANGE_DUE =
            "update recall set version = version + 1, due_on = ?, due_by = 'PERSON', rung = 0, next_contact_on = ?::date + ("
                    + RUNGS + ")[1]" + HERE;
    private static final String STOP =
            """
            update recall set version = version + 1, state = 'SUPPRESSED', reason = ?, note = coalesce(?, note), visit_id = null,
              next_contact_on = null"""
                    + HERE;
    private static final String STOP_ALL =
            """
            update recall set version = version + 1, state = 'SUPPRESSED', reason = ?, note = coalesce(?, note), next_contact_on = null
            where clinic_id = bound_clinic() and id = any (?) and state in ('DUE', 'CONTACTED') returning id""";
    private static final String RESUME =
            "update recall set version = version + 1, reason = null, next_contact_on = due_on + (" + RUNGS
                    + ")[rung + 1], state = case when contacts > 0 then 'CONTACTED' else 'DUE' end" + HERE;
    private static final String OPTED_OUT =
            "select 1 from recall_opt_out where clinic_id = bound_clinic() and patient_id = ? and ended_at is null limit 1";
    private static final String OPT_OUT =
            """
            insert into recall_opt_out (clinic_id, id, patient_id, at, by_name, by_account)
            select bound_clinic(), ?, ?, ?, ?, ?
            where not exists (select from recall_opt_out where clinic_id = bound_clinic() and patient_id = ? and ended_at is null)""";
    private static final String OPT_IN =
            "update recall_opt_out set ended_at = ? where clinic_id = bound_clinic() and patient_id = ? and ended_at is null";

    @Inject
    private Messages messages;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What stands in the way of another one; whoever asks after that waits until this is done. */
    boolean open(UUID patient, UUID type, UUID caseFile) {
        sql.first(IN_TURN, row -> true, patient + ":" + type + ":" + caseFile);
        return sql.first(OPEN, row -> true, patient, type, caseFile).isPresent();
    }

    RecallId add(UUID patient, UUID type, UUID caseFile, LocalDate dueOn, String note) {
        UUID id = Ids.next();
        Caller by = caller.get();
        sql.update(
                ADD, id, patient, caseFile, clock.now(), note, clock.now(), by.personName(), by.account(), dueOn, type);
        return new RecallId(id);
    }

    boolean contacted(RecallId id, long version, NewContact contact) {
        Caller by = caller.get();
        sql.update(
                CONTACT,
                Ids.next(),
                contact.way(),
                contact.outcome(),
                contact.note(),
                clock.now(),
                by.personName(),
                by.account(),
                id.value(),
                version);
        return sql.update(CONTACTED, contact.writeOn(), id.value(), version) == 1;
    }

    boolean changeDue(RecallId id, long version, LocalDate dueOn) {
        return sql.update(CHANGE_DUE, dueOn, dueOn, id.value(), version) == 1;
    }

    boolean stop(RecallId id, long version, RecallReason reason, String note) {
        boolean stopped = sql.update(STOP, reason, note, id.value(), version) == 1;
        if (stopped) {
            messages.withdraw(id.value());
        }
        return stopped;
    }

    int stopAll(List<UUID> recalls, RecallReason reason, String note) {
        List<UUID> stopped =
                sql.list(STOP_ALL, row -> Columns.uuid(row, "id"), reason, note, recalls.toArray(UUID[]::new));
        messages.withdrawAll(stopped);
        return stopped.size();
    }

    boolean resume(RecallId id, long version) {
        return sql.update(RESUME, id.value(), version) == 1;
    }

    /** Letters were written about these: a contact of each that is open. */
    void written(List<UUID> recalls) {
        Caller by = caller.get();
        UUID[] ids = recalls.toArray(UUID[]::new);
        sql.update(WRITTEN, clock.now(), by.personName(), by.account(), ids);
        sql.update(WRITTEN_TO, (Object) ids);
    }

    boolean optedOut(UUID patient) {
        return sql.first(OPTED_OUT, row -> true, patient).isPresent();
    }

    void optOut(UUID patient, boolean out) {
        Caller by = caller.get();
        if (out) {
            sql.update(OPT_OUT, Ids.next(), patient, clock.now(), by.personName(), by.account(), patient);
        } else {
            sql.update(OPT_IN, clock.now(), patient);
        }
    }
}
