package org.carequay.insight.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.insight.PatientTimeline;
import org.carequay.insight.TimelineEntry;
import org.carequay.insight.TimelineKind;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.security.Permission;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** The timeline over the views that the features publish: a part for each kind, and of these only what is asked and allowed. */
@Stateless
@PermitAll
@Local(PatientTimeline.class)
public class PatientTimelineBean implements PatientTimeline {
    private static final String PARTS =
            """
            with asked as (select ?::uuid as patient, ?::text[] as kinds, ?::boolean as bills),
            entries as (
              select start_at as at, 'VISIT' as kind, appointment_id as id, visit_type_name as title, status,
                provider_name as detail, null::numeric as amount
              from appointment_card, asked where patient_id = patient and 'VISIT' = any (kinds)
              union all
              select signed_at, 'NOTE', encounter_id, date_of_service::text, status, signed_by, null
              from note_card, asked where patient_id = patient and signed_at is not null and 'NOTE' = any (kinds)
              union all
              select c.date_of_loss::timestamp at time zone ?, 'CASE', c.case_id, c.case_no, c.phase, c.attorney_name, null
              from case_card c, asked where c.patient_id = patient and 'CASE' = any (kinds)
              union all
              select created_at, 'LETTER', case_id, attorney_name, status, created_by, null
              from letter_card, asked where patient_id = patient and 'LETTER' = any (kinds)
              union all
              select created_at, 'DOCUMENT', document_id, title, d.kind, created_by, null
              from document_card d, asked where patient_id = patient and 'DOCUMENT' = any (kinds)
                and (bills or d.kind not in ('INVOICE', 'STATEMENT', 'REDUCTION_LETTER'))
              union all
              select m.at, 'MONEY', invoice_id, number, to_state, by_name, billed
              from invoice_move_card m, asked where patient_id = patient and 'MONEY' = any (kinds)
              union all
              select coalesce(sent_at, due_at), 'MESSAGE', message_id, rule, state, null, null
              from message_card, asked where patient_id = patient and 'MESSAGE' = any (kinds)
                and state not in ('WITHDRAWN', 'SUPPRESSED')
              union all
              select t.requested_at, 'TASK', task_id, t.title, t.status, coalesce(owner_name, requested_by), null
              from task_card t, asked where patient_id = patient and 'TASK' = any (kinds))
            """;
    private static final String FIND = PARTS + "select * from entries order by at desc, kind, id limit ? offset ?";
    private static final String COUNT =
            PARTS + "select count(*) from (select 1 from entries limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";

    @Inject
    private PatientService patients;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Override
    public Set<TimelineKind> kinds() {
        Caller who = caller.get();
        return Arrays.stream(TimelineKind.values())
                .filter(kind -> who.may(kind.permission().key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Page<TimelineEntry> find(PatientId patient, Set<TimelineKind> kinds, PageRequest page) {
        patients.forLetter(patient);
        String[] shown = kinds().stream()
                .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
                .map(Enum::name)
                .toArray(String[]::new);
        boolean bills = caller.get().may(Permission.BILLING_READ.key());
        String zone = caller.zone().getId();
        List<TimelineEntry> entries = sql.list(
                FIND, PatientTimelineBean::entry, patient.value(), shown, bills, zone, page.size(), page.offset());
        long total = sql.first(COUNT, row -> row.getLong(1), patient.value(), shown, bills, zone)
                .orElse(0L);
        return Page.of(entries, page, total);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                Columns.instant(row, "at"),
                Columns.code(row, "kind", TimelineKind.class),
                Columns.uuid(row, "id"),
                row.getString("title"),
                row.getString("status"),
                row.getString("detail"),
                Columns.money(row, "amount"));
    }
}
