package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carequay.encounter.EncounterId;
import org.carequay.report.ElementType;
import org.carequay.report.MergeField;
import org.carequay.report.TemplateDefinition;
import org.carequay.shared.Json;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * Tables of data that a report can show: {@code {head: [], rows: [[]]}}. What it shows, its reader sees: a clinic that puts
 * the bills into a template shows them to whoever writes or gets that report.
 */
@ApplicationScoped
public class FactBlocks {
    private static final String VISITS =
            """
            select e.date_of_service, a.visit_type_name, p.name
            from encounter_card me
            join encounter_card e on e.clinic_id = me.clinic_id and e.patient_id = me.patient_id
              and e.case_id is not distinct from me.case_id and e.date_of_service <= me.date_of_service
              and e.status in ('ARRIVED', 'IN_PROGRESS', 'FINISHED')
            join appointment_card a on a.clinic_id = e.clinic_id and a.appointment_id = e.appointment_id
            join provider_card p on p.clinic_id = e.clinic_id and p.provider_id = e.provider_id
            where me.encounter_id = ? order by e.date_of_service, e.encounter_id limit 500""";
    private static final String BILLS =
            """
            select i.number, i.invoiced_on, i.billed, i.paid, i.balance
            from encounter_card me
            join invoice_card i on i.clinic_id = me.clinic_id and i.patient_id = me.patient_id
              and i.case_id is not distinct from me.case_id and i.state <> 'VOID'
            where me.encounter_id = ? order by i.invoiced_on, i.number limit 500""";

    /** The newest of each kind at this visit. */
    private static final String VITALS =
            """
            select distinct on (o.kind) o.kind, o.value, o.unit, o.flag from observation_card o
            where o.encounter_id = ? order by o.kind, o.taken_at desc""";

    private static final String PROBLEMS =
            """
            select k.code, k.text, k.onset from encounter_card me
            join condition_card k on k.clinic_id = me.clinic_id and k.patient_id = me.patient_id
              and k.clinical_status = 'ACTIVE'
            where me.encounter_id = ? order by k.text limit 200""";
    private static final String MEDICATIONS =
            """
            select k.text, k.dose, k.route, k.frequency from encounter_card me
            join medication_card k on k.clinic_id = me.clinic_id and k.patient_id = me.patient_id and k.status = 'ACTIVE'
            where me.encounter_id = ? order by k.text limit 200""";
    private static final String ALLERGIES =
            """
            select k.none_known, k.substance, k.reaction, k.criticality from encounter_card me
            join allergy_card k on k.clinic_id = me.clinic_id and k.patient_id = me.patient_id
              and k.clinical_status = 'ACTIVE'
            where me.encounter_id = ? order by k.substance limit 200""";

    @Inject
    private ClinicSql sql;

    JsonObjectBuilder of(
            EncounterId encounter, TemplateDefinition template, Map<MergeField, String> fields, Locale locale) {
        JsonObjectBuilder blocks = Json.createObjectBuilder();
        template.elements()
                .filter(element -> element.type() == ElementType.DATA_BLOCK)
                .map(element -> element.text("block"))
                .distinct()
                .forEach(block -> blocks.add(block, block(block, encounter, fields, locale)));
        return blocks;
    }

    private JsonObjectBuilder block(
            String block, EncounterId encounter, Map<MergeField, String> fields, Locale locale) {
        return switch (block) {
            case "DEMOGRAPHICS" ->
                known(
                        fields,
                        locale,
                        MergeField.PATIENT_NAME,
                        MergeField.PATIENT_BIRTH_DATE,
                        MergeField.PATIENT_AGE,
                        MergeField.PATIENT_GENDER,
                        MergeField.PATIENT_MRN);
            case "CASE" ->
                known(
                        fields,
                        locale,
                        MergeField.CASE_NUMBER,
                        MergeField.CASE_DATE_OF_LOSS,
                        MergeField.CASE_ACCIDENT,
                        MergeField.CASE_ATTORNEY,
                        MergeField.CASE_FIRM);
            case "VISITS" ->
                table(
                        locale,
                        List.of("visit.date", "visit.type", "visit.provider"),
                        sql.list(
                                VISITS,
                                row -> List.of(
                                        Printing.day(Columns.day(row, "date_of_service"), locale),
                                        row.getString("visit_type_name"),
                                        row.getString("name")),
                                encounter.value()));
            case "BILLS" ->
                table(
                        locale,
                        List.of("bill.number", "bill.date", "bill.billed", "bill.paid", "bill.balance"),
                        sql.list(
                                BILLS,
                                row -> List.of(
                                        row.getString("number"),
                                        Printing.day(Columns.day(row, "invoiced_on"), locale),
                                        Printing.money(row.getBigDecimal("billed"), locale),
                                        Printing.money(row.getBigDecimal("paid"), locale),
                                        Printing.money(row.getBigDecimal("balance"), locale)),
                                encounter.value()));
            case "VITALS" ->
                table(
                        locale,
                        List.of(),
                        sql.list(
                                VITALS,
                                row -> List.of(
                                        Printing.word("vital", row.getString("kind"), locale), measured(row, locale)),
                                encounter.value()));
            case "PROBLEMS" ->
                table(
                        locale,
                        List.of("problem.code", "problem.text", "problem.onset"),
                        sql.list(
                                PROBLEMS,
                                row -> List.of(
                                        text(row, "code"),
                                        row.getString("text"),
                                        Printing.day(Columns.day(row, "onset"), locale)),
                                encounter.value()));
            case "MEDICATIONS" ->
                table(
                        locale,
                        List.of("medication.text", "medication.dose", "medication.route", "medication.frequency"),
                        sql.list(
                                MEDICATIONS,
                                row -> List.of(
                                        row.getString("text"),
                                        row.getString("dose"),
                                        row.getString("route"),
                                        row.getString("frequency")),
                                encounter.value()));
            case "ALLERGIES" ->
                table(
                        locale,
                        List.of("allergy.substance", "allergy.reaction"),
                        sql.list(ALLERGIES, row -> allergy(row, locale), encounter.value()));
            default -> throw new IllegalStateException("no block " + block);
        };
    }

    private static String measured(ResultSet row, Locale locale) throws SQLException {
        String flag = row.getString("flag");
        String value = row.getBigDecimal("value").stripTrailingZeros().toPlainString() + " " + row.getString("unit");
        return "LOW".equals(flag) || "HIGH".equals(flag)
                ? value + " (" + Printing.word("flag", flag, locale) + ")"
                : value;
    }

    private static List<String> allergy(ResultSet row, Locale locale) throws SQLException {
        return row.getBoolean("none_known")
                ? List.of(Printing.word("allergy", "none", locale), "")
                : List.of(row.getString("substance"), row.getString("reaction"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Names and what is known of them. */
    private static JsonObjectBuilder known(Map<MergeField, String> fields, Locale locale, MergeField... shown) {
        return table(
                locale,
                List.of(),
                Stream.of(shown)
                        .filter(field -> !fields.get(field).isEmpty())
                        .map(field -> List.of(Printing.word("field", field.code(), locale), fields.get(field)))
                        .toList());
    }

    private static JsonObjectBuilder table(Locale locale, List<String> head, List<List<String>> rows) {
        JsonArrayBuilder heads = Json.createArrayBuilder();
        head.forEach(name -> heads.add(Printing.word("head", name, locale)));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        rows.forEach(row -> lines.add(Json.createArrayBuilder(row)));
        return Json.createObjectBuilder().add("head", heads).add("rows", lines);
    }
}
