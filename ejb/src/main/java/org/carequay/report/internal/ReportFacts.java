package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartJson;
import org.carequay.encounter.bodychart.BodyChartService;
import org.carequay.report.ElementType;
import org.carequay.report.MergeField;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.model.TemplateReader;
import org.carequay.shared.Clock;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/** What the visit and the record know, in the clinic's language, as a report shows it. */
@ApplicationScoped
public class ReportFacts {
    private static final String FIELDS =
            """
            select pc.spoken_name, pc.birth_date, pc.gender, pc.mrn, cc.case_no, cc.date_of_loss, cc.accident_kind,
              cc.attorney_name, cc.firm_name, e.date_of_service, p.name as provider, p.credentials,
              (select count(*) from encounter_card x where x.clinic_id = e.clinic_id and x.patient_id = e.patient_id
                 and x.case_id is not distinct from e.case_id and x.date_of_service <= e.date_of_service
                 and x.status in ('ARRIVED', 'IN_PROGRESS', 'FINISHED')) as visits
            from encounter_card e
            join patient_card pc on pc.clinic_id = e.clinic_id and pc.patient_id = e.patient_id
            join provider_card p on p.clinic_id = e.clinic_id and p.provider_id = e.provider_id
            left join case_card cc on cc.clinic_id = e.clinic_id and cc.case_id = e.case_id
            where e.encounter_id = ?""";
    private static final String DIAGNOSES =
            "select code, description, causation from encounter_diagnosis_card where encounter_id = ? order by position";
    private static final String PROCEDURES =
            "select code, units, pointers from encounter_procedure_card where encounter_id = ? order by position";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private FactBlocks blocks;

    @Inject
    private BodyChartService charts;

    @Inject
    private Clock clock;

    /** What a template shows of that encounter. */
    JsonObject of(EncounterId encounter, TemplateDefinition template) {
        ClinicView clinic = clinics.current();
        Map<MergeField, String> fields = fields(encounter, clinic);
        JsonObjectBuilder facts = Json.createObjectBuilder().add("fields", json(fields));
        if (template.has(ElementType.DATA_BLOCK)) {
            facts.add("blocks", blocks.of(encounter, template, fields, Printing.locale(clinic)));
        }
        facts.add("diagnoses", diagnoses(encounter));
        facts.add("procedures", procedures(encounter));
        if (template.has(ElementType.BODY_CHART)) {
            BodyChart chart = charts.get(encounter).chart();
            if (!chart.isEmpty()) {
                facts.add("bodyChart", TemplateReader.parse(BodyChartJson.write(chart)));
            }
        }
        return facts.build();
    }

    private static JsonObjectBuilder json(Map<MergeField, String> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach((field, text) -> json.add(field.code(), text));
        return json;
    }

    private Map<MergeField, String> fields(EncounterId encounter, ClinicView clinic) {
        LocalDate today = clock.today(clinic.zone());
        return sql.first(FIELDS, row -> fields(row, clinic, today), encounter.value())
                .orElseThrow(() -> new NotFound("encounter"));
    }

    private static Map<MergeField, String> fields(ResultSet row, ClinicView clinic, LocalDate today)
            throws SQLException {
        Locale locale = Printing.locale(clinic);
        LocalDate visit = Columns.day(row, "date_of_service");
        LocalDate born = Columns.day(row, "birth_date");
        Map<MergeField, String> fields = new LinkedHashMap<>();
        fields.put(MergeField.PATIENT_NAME, text(row, "spoken_name"));
        fields.put(MergeField.PATIENT_BIRTH_DATE, Printing.day(born, locale));
        fields.put(
                MergeField.PATIENT_AGE,
                born == null ? "" : String.valueOf(Period.between(born, visit).getYears()));
        fields.put(MergeField.PATIENT_GENDER, Printing.word("gender", row.getString("gender"), locale));
        fields.put(MergeField.PATIENT_MRN, text(row, "mrn"));
        fields.put(MergeField.CASE_NUMBER, text(row, "case_no"));
        fields.put(MergeField.CASE_DATE_OF_LOSS, Printing.day(Columns.day(row, "date_of_loss"), locale));
        fields.put(MergeField.CASE_ACCIDENT, Printing.word("accident", row.getString("accident_kind"), locale));
        fields.put(MergeField.CASE_ATTORNEY, text(row, "attorney_name"));
        fields.put(MergeField.CASE_FIRM, text(row, "firm_name"));
        fields.put(MergeField.VISIT_DATE, Printing.day(visit, locale));
        fields.put(MergeField.VISIT_PROVIDER, (text(row, "provider") + " " + text(row, "credentials")).strip());
        fields.put(MergeField.VISIT_COUNT, String.valueOf(row.getLong("visits")));
        fields.put(MergeField.CLINIC_NAME, clinic.name());
        fields.put(MergeField.REPORT_DATE, Printing.day(today, locale));
        return fields;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private JsonArrayBuilder diagnoses(EncounterId encounter) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sql.list(
                DIAGNOSES,
                row -> all.add(Json.createObjectBuilder()
                        .add("code", row.getString("code"))
                        .add("description", row.getString("description"))
                        .add("causation", row.getString("causation"))),
                encounter.value());
        return all;
    }

    private JsonArrayBuilder procedures(EncounterId encounter) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sql.list(
                PROCEDURES,
                row -> {
                    JsonArrayBuilder pointers = Json.createArrayBuilder();
                    Arrays.stream((Short[]) row.getArray("pointers").getArray()).forEach(pointers::add);
                    return all.add(Json.createObjectBuilder()
                            .add("code", row.getString("code"))
                            .add("units", row.getInt("units"))
                            .add("diagnosisPointers", pointers));
                },
                encounter.value());
        return all;
    }
}
