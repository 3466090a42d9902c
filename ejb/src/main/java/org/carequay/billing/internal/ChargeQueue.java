package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carequay.billing.ChargeCapture.Counts;
import org.carequay.billing.ChargeCapture.Obstacle;
import org.carequay.billing.ChargeCapture.Query;
import org.carequay.billing.ChargeCapture.QueueRow;
import org.carequay.billing.PayerClass;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.SignedCharges;
import org.carequay.patient.PatientId;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Visits that no invoice has taken: those that can be billed, and what keeps the others from it. */
@Dependent
public class ChargeQueue {
    /** What each unbilled visit has and lacks; parameter: the phases in which a case is open. */
    private static final String WAITING =
            """
            with waiting as (
              select e.clinic_id, e.encounter_id, e.patient_id, e.case_id, e.provider_id, e.date_of_service,
                e.note_status <> 'DRAFT' as signed, n.awaits_cosign, c.case_no, c.firm_name, x.codes, x.without_fee,
                c.case_id is not null as has_case, c.phase = any (?) and not c.billing_suspended as active,
                c.attorney_id is null or exists (select from lop_card l
                  where l.clinic_id = e.clinic_id and l.case_id = e.case_id and l.status = 'EXECUTED') as covered
              from encounter_card e
              join note_card n on n.clinic_id = e.clinic_id and n.encounter_id = e.encounter_id
              left join case_card c on c.clinic_id = e.clinic_id and c.case_id = e.case_id
              cross join lateral (
                select string_agg(p.code || case when p.units > 1 then '×' || p.units else '' end, ' ' order by p.position)
                    as codes,
                  string_agg(distinct p.code, ' ') filter (where not exists (select from fee f
                    where f.clinic_id = p.clinic_id and f.code = p.code and f.effective_from <= e.date_of_service))
                    as without_fee
                from encounter_procedure_card p
                where p.clinic_id = e.clinic_id and p.encounter_id = e.encounter_id) x
              where e.clinic_id = bound_clinic() and not e.billed and e.status in ('FINISHED', 'IN_PROGRESS')),
            judged as (
              select w.*, signed and not awaits_cosign and codes is not null and without_fee is null and (case_id is null or has_case and active and covered) as ready
              from waiting w)
            """;

    private static final String ROWS = WAITING
            + """
            select j.*, p.display_name, d.name as provider_name from judged j
            join patient_card p on p.clinic_id = j.clinic_id and p.patient_id = j.patient_id
            join provider_card d on d.clinic_id = j.clinic_id and d.provider_id = j.provider_id
            where j.ready = ? and (?::text is null or strpos(lower(p.display_name || ' ' || d.name || ' '
              || coalesce(j.case_no || ' ' || coalesce(j.firm_name, ''), '')), lower(?)) > 0)
            order by j.date_of_service, j.encounter_id limit ? offset ?""";
    private static final String COUNT = WAITING
            + """
            select count(*) from judged j
            join patient_card p on p.clinic_id = j.clinic_id and p.patient_id = j.patient_id
            join provider_card d on d.clinic_id = j.clinic_id and d.provider_id = j.provider_id
            where j.ready = ? and (?::text is null or strpos(lower(p.display_name || ' ' || d.name || ' '
              || coalesce(j.case_no || ' ' || coalesce(j.firm_name, ''), '')), lower(?)) > 0)""";
    private static final String COUNTS = WAITING
            + "select count(*) filter (where ready) as ready, count(*) filter (where not ready) as held from judged";

    private static final String NAME =
            "select display_name from patient_card where clinic_id = bound_clinic() and patient_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private BillableCase billable;

    /** @throws NotFound when the clinic has no such patient */
    String nameOf(PatientId patient) {
        return sql.first(NAME, row -> row.getString("display_name"), patient.value())
                .orElseThrow(() -> new NotFound("patient"));
    }

    /** Whose prices apply to these visits without a case. */
    PayerClass payer(PatientId patient, List<SignedCharges> visits) {
        return visits.isEmpty()
                ? PayerClass.SELF_PAY
                : billable.payer(patient, visits.get(0).dateOfService());
    }

    Page<QueueRow> find(Query query, LocalDate today) {
        PageRequest page = query.page();
        String text = query.text() == null || query.text().isBlank()
                ? null
                : query.text().strip();
        List<QueueRow> rows =
                sql.list(ROWS, row -> row(row, today), open(), query.ready(), text, text, page.size(), page.offset());
        long total = sql.first(COUNT, row -> row.getLong(1), open(), query.ready(), text, text)
                .orElse(0L);
        return Page.of(rows, page, total);
    }

    Counts counts() {
        return sql.first(COUNTS, row -> new Counts(row.getLong("ready"), row.getLong("held")), (Object) open())
                .orElse(new Counts(0, 0));
    }

    private static String[] open() {
        return Arrays.stream(CasePhase.values())
                .filter(CasePhase::open)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static QueueRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate day = Columns.day(row, "date_of_service");
        return new QueueRow(
                EncounterId.of(Columns.uuid(row, "encounter_id")),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                CaseId.of(Columns.uuid(row, "case_id")),
                row.getString("case_no"),
                row.getString("firm_name"),
                row.getString("provider_name"),
                day,
                Math.toIntExact(ChronoUnit.DAYS.between(day, today)),
                row.getString("codes"),
                row.getString("without_fee"),
                obstacles(row));
    }

    private static List<Obstacle> obstacles(ResultSet row) throws SQLException {
        List<Obstacle> found = new ArrayList<>();
        add(found, !row.getBoolean("signed"), Obstacle.NOT_SIGNED);
        add(found, row.getBoolean("awaits_cosign"), Obstacle.NOT_COSIGNED);
        add(found, row.getString("codes") == null, Obstacle.NO_CHARGES);
        boolean hasCase = row.getBoolean("has_case");
        add(found, hasCase && !row.getBoolean("active"), Obstacle.CASE_NOT_ACTIVE);
        add(found, hasCase && !row.getBoolean("covered"), Obstacle.LETTER_NOT_EXECUTED);
        add(found, row.getString("without_fee") != null, Obstacle.NO_FEE);
        return found;
    }

    private static void add(List<Obstacle> found, boolean holds, Obstacle obstacle) {
        if (holds) {
            found.add(obstacle);
        }
    }
}
