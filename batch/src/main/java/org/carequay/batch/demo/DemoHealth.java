package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.clinical.AllergyCategory;
import org.carequay.clinical.AllergyDetails;
import org.carequay.clinical.AllergyService;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.ConditionDetails;
import org.carequay.clinical.ConditionService;
import org.carequay.clinical.Criticality;
import org.carequay.clinical.MedicationDetails;
import org.carequay.clinical.MedicationService;
import org.carequay.clinical.MedicationStatus;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalReading;
import org.carequay.clinical.VitalsService;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartService;
import org.carequay.patient.PatientId;

/** What is known of a demo patient's health: asked at the first visit, measured at some. */
@Dependent
public class DemoHealth {
    private static final int WITHOUT_ALLERGIES = 60;
    private static final int WITH_MEDICATION = 55;
    private static final int WITH_CONDITION = 40;
    private static final int MEASURED = 60;

    @Inject
    private VitalsService vitals;

    @Inject
    private ConditionService conditions;

    @Inject
    private MedicationService medications;

    @Inject
    private AllergyService allergies;

    @Inject
    private BodyChartService charts;

    private final Map<String, List<CSVRecord>> words =
            Table.read("health.csv").stream().collect(Collectors.groupingBy(row -> row.get("kind")));

    /** Where it hurts. */
    Object draw(EncounterId encounter, BodyChart chart) {
        return charts.save(encounter, 0, chart);
    }

    void ask(Story story, PatientId patient) {
        Chance chance = Chance.of("health", story.person().no());
        if (chance.percent(WITHOUT_ALLERGIES)) {
            allergies.stateNoneKnown(patient);
        } else {
            allergies.add(patient, allergy(chance.pick(words.get("ALLERGY"))));
        }
        if (chance.percent(WITH_MEDICATION)) {
            CSVRecord row = chance.pick(words.get("MEDICATION"));
            medications.add(
                    patient,
                    new MedicationDetails(
                            row.get("text"),
                            row.get("detail"),
                            "",
                            row.get("more"),
                            null,
                            null,
                            MedicationStatus.ACTIVE,
                            ""));
        }
        if (chance.percent(WITH_CONDITION)) {
            CSVRecord row = chance.pick(words.get("CONDITION"));
            conditions.add(
                    patient,
                    new ConditionDetails(
                            row.get("detail"), null, ClinicalStatus.ACTIVE, null, null, row.get("more"), null));
        }
    }

    /** Some visits begin with blood pressure, pulse and pain, the first with height and weight too. */
    void measure(Story story, EncounterId encounter, VisitPlan plan, boolean first) {
        Chance chance = Chance.of("vitals", story.person().no(), plan.start());
        if (!first && !chance.percent(MEASURED)) {
            return;
        }
        List<VitalReading> readings = new ArrayList<>(List.of(
                reading(VitalKind.SYSTOLIC, chance.between(104, 146)),
                reading(VitalKind.DIASTOLIC, chance.between(62, 92)),
                reading(VitalKind.PULSE, chance.between(58, 98)),
                reading(VitalKind.PAIN, chance.between(1, 8))));
        if (first) {
            readings.add(new VitalReading(
                    VitalKind.TEMPERATURE,
                    new BigDecimal("98").add(BigDecimal.valueOf(chance.between(0, 9), 1)),
                    "[degF]"));
            readings.add(reading(VitalKind.RESPIRATION, chance.between(12, 19)));
            readings.add(reading(VitalKind.OXYGEN_SATURATION, chance.between(95, 100)));
            readings.add(new VitalReading(VitalKind.HEIGHT, BigDecimal.valueOf(chance.between(60, 75)), "[in_i]"));
            readings.add(new VitalReading(VitalKind.WEIGHT, BigDecimal.valueOf(chance.between(115, 240)), "[lb_av]"));
        }
        vitals.record(encounter, readings);
    }

    private static VitalReading reading(VitalKind kind, int value) {
        return new VitalReading(kind, BigDecimal.valueOf(value), null);
    }

    private static AllergyDetails allergy(CSVRecord row) {
        String[] detail = row.get("detail").split(" ");
        return new AllergyDetails(
                row.get("text"),
                AllergyCategory.valueOf(detail[0]),
                Criticality.valueOf(detail[1]),
                row.get("more"),
                ClinicalStatus.ACTIVE);
    }
}
