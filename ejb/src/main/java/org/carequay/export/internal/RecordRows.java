package org.carequay.export.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.DocumentId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** What the database says of a patient. */
@ApplicationScoped
public class RecordRows {
    private static final String DOCUMENTS =
            "select document_id from document_card where clinic_id = bound_clinic() and patient_id = ? order by created_at, document_id";
    private static final String CASES =
            """
            select case_no, date_of_loss, phase, firm_name, attorney_name from case_card
            where clinic_id = bound_clinic() and patient_id = ? order by date_of_loss""";
    private static final String VISITS =
            """
            select (start_at at time zone (select zone from clinic where id = bound_clinic()))::timestamp(0) as at, visit_type_name,
              provider_name, site_name, status
            from appointment_card where clinic_id = bound_clinic() and patient_id = ? order by start_at""";
    private static final String PROBLEMS =
            "select code, text, clinical_status, onset from condition_card where clinic_id = bound_clinic() and patient_id = ? order by code";
    private static final String MEDICATIONS =
            """
            select text, dose, route, frequency, status from medication_card
            where clinic_id = bound_clinic() and patient_id = ? order by text""";
    private static final String ALLERGIES =
            """
            select coalesce(substance, '-') as substance, reaction, criticality, clinical_status from allergy_card
            where clinic_id = bound_clinic() and patient_id = ? order by 1""";
    private static final String INVOICES =
            """
            select number, invoiced_on, state, billed, paid, balance from invoice_card
            where clinic_id = bound_clinic() and patient_id = ? order by number""";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClearNumbers numbers;

    /** A row of a table, as JSON. */
    record Row(String entity, String json) {}

    /** Who it is about. */
    record Head(String name, String mrn, String birthDate, String gender, String phone) {}

    List<Row> all(UUID patient) {
        List<Row> rows = sql.list(
                "select entity, line from record_rows(?)",
                row -> new Row(row.getString("entity"), row.getString("line")),
                patient);
        Iterator<String> opened = numbers.opened(rows.stream()
                        .filter(row -> row.entity().equals(ClearNumbers.TABLE))
                        .map(Row::json)
                        .toList())
                .iterator();
        return rows.stream()
                .map(row -> row.entity().equals(ClearNumbers.TABLE) ? new Row(row.entity(), opened.next()) : row)
                .toList();
    }

    List<DocumentId> documents(UUID patient) {
        return sql.list(DOCUMENTS, row -> new DocumentId(Columns.uuid(row, "document_id")), patient);
    }

    Optional<Head> head(UUID patient) {
        return sql.first(
                "select spoken_name, mrn, birth_date, gender, phone from patient_card where clinic_id = bound_clinic() and patient_id = ?",
                row -> new Head(
                        row.getString("spoken_name"),
                        row.getString("mrn"),
                        row.getString("birth_date"),
                        row.getString("gender"),
                        row.getString("phone")),
                patient);
    }

    List<List<String>> cases(UUID patient) {
        return table(CASES, patient, 5);
    }

    List<List<String>> visits(UUID patient) {
        return table(VISITS, patient, 5);
    }

    List<List<String>> problems(UUID patient) {
        return table(PROBLEMS, patient, 4);
    }

    List<List<String>> medications(UUID patient) {
        return table(MEDICATIONS, patient, 5);
    }

    List<List<String>> allergies(UUID patient) {
        return table(ALLERGIES, patient, 4);
    }

    List<List<String>> invoices(UUID patient) {
        return table(INVOICES, patient, 6);
    }

    private List<List<String>> table(String statement, UUID patient, int columns) {
        return sql.list(
                statement,
                row -> {
                    String[] cells = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        String cell = row.getString(i + 1);
                        cells[i] = cell == null ? "" : cell;
                    }
                    return List.of(cells);
                },
                patient);
    }
}
