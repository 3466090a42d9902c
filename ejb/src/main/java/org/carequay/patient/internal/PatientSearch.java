package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.SearchWords;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * The patient list. Without words it walks the index of its order; with words it takes the patients from the index of
 * words first, never more than are counted, so that a page costs the same in a large clinic.
 */
@ApplicationScoped
public class PatientSearch {
    private static final int COUNTED = PageRequest.COUNT_LIMIT + 1;
    private static final String COLUMNS =
            """
            select p.id, p.mrn, p.family || ', ' || replace(p.given, e'\\n', ' ') || coalesce(' ' || p.suffix, '') as name,
              p.birth_date, p.gender, p.phone, p.city
            """;
    private static final String ALL = COLUMNS + "from patient p\n";
    private static final String COUNT_ALL = "select count(*) from (select 1 from patient limit " + COUNTED + ") c";
    private static final String WORD = "select clinic_id, patient_id from patient_token where token >= ? and token < ?";
    /** The patients that have a word in each of as many ranges. */
    private static final Map<Integer, String> HITS = IntStream.rangeClosed(1, SearchWords.MAX)
            .boxed()
            .collect(Collectors.toMap(
                    words -> words,
                    words -> "with hits as materialized (select distinct clinic_id, patient_id from ("
                            + String.join(" intersect ", java.util.Collections.nCopies(words, "(" + WORD + ")"))
                            + ") w limit " + COUNTED + ")\n"));

    private static final String FOUND =
            COLUMNS + "from hits h join patient p on p.clinic_id = h.clinic_id and p.id = h.patient_id\n";
    private static final String COUNT_FOUND = "select count(*) from hits";
    private static final String PAGE = " limit ? offset ?";
    private static final String BY_NAME = "order by p.family_sort, p.given_sort, p.id";
    private static final Map<String, String> ORDERS = Map.of(
            "name", BY_NAME,
            "-name", "order by p.family_sort desc, p.given_sort desc, p.id desc",
            "mrn", "order by p.mrn",
            "-mrn", "order by p.mrn desc",
            "birthDate", "order by p.birth_date, p.id",
            "-birthDate", "order by p.birth_date desc, p.id desc");

    @Inject
    private ClinicSql sql;

    Page<PatientRow> find(PatientQuery query) {
        PageRequest page = query.page();
        SearchWords words = SearchWords.of(query.text());
        boolean typed = query.text() != null && !query.text().isBlank();
        if (words.isEmpty() && typed) {
            return Page.of(List.of(), page, 0);
        }
        String from = words.isEmpty() ? "" : HITS.get(words.ranges().size());
        List<Object> parameters = new ArrayList<>(words.parameters());
        long total = sql.first(
                        from + (words.isEmpty() ? COUNT_ALL : COUNT_FOUND), row -> row.getLong(1), parameters.toArray())
                .orElse(0L);
        parameters.add(page.size());
        parameters.add(page.offset());
        String order = page.sort() == null ? BY_NAME : ORDERS.getOrDefault(page.sort(), BY_NAME);
        List<PatientRow> rows = sql.list(
                from + (words.isEmpty() ? ALL : FOUND) + order + PAGE, PatientSearch::row, parameters.toArray());
        return Page.of(rows, page, total);
    }

    static PatientRow row(ResultSet row) throws SQLException {
        return new PatientRow(
                new PatientId(Columns.uuid(row, "id")),
                row.getString("mrn"),
                row.getString("name"),
                Columns.day(row, "birth_date"),
                Columns.code(row, "gender", AdministrativeGender.class),
                row.getString("phone"),
                row.getString("city"));
    }
}
