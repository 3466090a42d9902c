package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.FirmId;
import org.carequay.patient.PatientId;
import org.carequay.patient.SearchWords;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Cases as lists and other features see them, found by case number, claim number or the patient's words. */
@ApplicationScoped
public class CaseList {
    private static final String COLUMNS =
            """
            select c.id, c.version, c.case_no, c.patient_id, p.display_name, c.firm_id, f.name as firm_name, c.attorney_id,
              a.name as attorney_name, c.date_of_loss, c.accident_kind, c.state, c.patient_role, c.narrative, c.carrier,
              c.claim_no, c.adjuster, c.policy_limit, c.phase, c.billing_suspended
            """;
    private static final String FROM =
            """
            from case_file c
            join patient_card p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
            left join firm f on f.clinic_id = c.clinic_id and f.id = c.firm_id
            left join attorney a on a.clinic_id = c.clinic_id and a.id = c.attorney_id
            """;
    private static final String ONE = COLUMNS + FROM + "where c.clinic_id = bound_clinic() and c.id = ?";
    private static final String GRANTED = COLUMNS + FROM
            + """
                    where c.clinic_id = bound_clinic() and c.id in (select g.case_id from case_grant g
                      where g.clinic_id = bound_clinic() and g.account_id = ? and g.revoked_at is null)
                    order by c.case_no desc limit 200""";
    private static final String OF_PATIENT = COLUMNS + FROM
            + "where c.clinic_id = bound_clinic() and c.patient_id = ? order by c.case_no desc limit 200";
    private static final String FILTER =
            """
            where c.clinic_id = bound_clinic() and (?::uuid is null or c.patient_id = ?)
              and (?::uuid is null or c.firm_id = ?) and (?::text is null or c.phase = ?)
            """;
    private static final String WORD = "(select patient_id from patient_word_card where token >= ? and token < ?)";
    /** Narrows to a number or to patients that have a word in each of as many ranges; 0: not at all. */
    private static final Map<Integer, String> TEXT = IntStream.rangeClosed(0, SearchWords.MAX)
            .boxed()
            .collect(Collectors.toMap(words -> words, CaseList::textFilter));

    private static final String BY_NUMBER_DOWN = " order by c.case_no desc";
    private static final Map<String, String> ORDERS = Map.of(
            "caseNo", " order by c.case_no",
            "-caseNo", BY_NUMBER_DOWN,
            "patient", " order by p.family_sort, p.given_sort, c.case_no",
            "-patient", " order by p.family_sort desc, p.given_sort desc, c.case_no desc",
            "dateOfLoss", " order by c.date_of_loss, c.case_no",
            "-dateOfLoss", " order by c.date_of_loss desc, c.case_no desc");
    private static final String COUNT_LIMIT = " limit " + (PageRequest.COUNT_LIMIT + 1) + ") n";

    @Inject
    private ClinicSql sql;

    /** @throws NotFound when the bound clinic has no such case */
    CaseView get(CaseId id) {
        return sql.first(ONE, CaseList::view, id.value()).orElseThrow(() -> new NotFound("case"));
    }

    List<CaseView> grantedTo(UUID account) {
        return sql.list(GRANTED, CaseList::view, account);
    }

    List<CaseView> ofPatient(PatientId patient) {
        return sql.list(OF_PATIENT, CaseList::view, patient.value());
    }

    Page<CaseView> find(CaseQuery query) {
        String text = query.text() == null ? "" : query.text().strip();
        SearchWords words = SearchWords.of(text);
        PageRequest page = query.page();
        if (words.isEmpty() && !text.isEmpty()) {
            return Page.of(List.of(), page, 0);
        }
        List<Object> parameters = filters(query, text, words);
        String from = FROM + FILTER + TEXT.get(words.ranges().size());
        long total = sql.first(
                        "select count(*) from (select 1 " + from + COUNT_LIMIT,
                        row -> row.getLong(1),
                        parameters.toArray())
                .orElse(0L);
        parameters.add(page.size());
        parameters.add(page.offset());
        String order = page.sort() == null ? BY_NUMBER_DOWN : ORDERS.getOrDefault(page.sort(), BY_NUMBER_DOWN);
        return Page.of(
                sql.list(COLUMNS + from + order + " limit ? offset ?", CaseList::view, parameters.toArray()),
                page,
                total);
    }

    private static String textFilter(int words) {
        return words == 0
                ? ""
                : "and (c.case_no = ? or c.claim_no = ? or c.patient_id in ("
                        + String.join(" intersect ", Collections.nCopies(words, WORD)) + "))";
    }

    private static List<Object> filters(CaseQuery query, String text, SearchWords words) {
        List<Object> parameters = new ArrayList<>();
        UUID patient = query.patient() == null ? null : query.patient().value();
        UUID firm = query.firm() == null ? null : query.firm().value();
        String phase = query.phase() == null ? null : query.phase().name();
        Collections.addAll(parameters, patient, patient, firm, firm, phase, phase);
        if (!words.isEmpty()) {
            Collections.addAll(parameters, text.toUpperCase(Locale.ROOT), text);
            parameters.addAll(words.parameters());
        }
        return parameters;
    }

    private static CaseView view(ResultSet row) throws SQLException {
        return new CaseView(
                new CaseId(Columns.uuid(row, "id")),
                row.getLong("version"),
                row.getString("case_no"),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                FirmId.of(Columns.uuid(row, "firm_id")),
                row.getString("firm_name"),
                AttorneyId.of(Columns.uuid(row, "attorney_id")),
                row.getString("attorney_name"),
                Columns.day(row, "date_of_loss"),
                Columns.code(row, "accident_kind", AccidentKind.class),
                row.getString("state"),
                row.getString("patient_role"),
                row.getString("narrative"),
                row.getString("carrier"),
                row.getString("claim_no"),
                row.getString("adjuster"),
                Columns.money(row, "policy_limit"),
                Columns.code(row, "phase", CasePhase.class),
                row.getBoolean("billing_suspended"));
    }
}
