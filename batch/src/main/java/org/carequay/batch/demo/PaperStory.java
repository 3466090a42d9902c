package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.ConsentRequirements;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.Consents;
import org.carequay.consent.PaperConsent;
import org.carequay.consent.RequirementDetails;
import org.carequay.consent.SignerRole;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.shared.PageRequest;

/** The administrator says what is asked; the front desk takes down what grown-up patients signed on paper weeks ago. */
@Dependent
public class PaperStory {
    private static final int PATIENTS = 100;
    private static final int SIGNED = 75;
    private static final int OF_AGE = 18;
    private static final Duration WEEKS_AGO = Duration.ofDays(21);

    @Inject
    private Stagehand stagehand;

    @Inject
    private ConsentRequirements requirements;

    @Inject
    private Consents consents;

    @Inject
    private PatientService patients;

    void ask(Cast cast, Instant at) throws Exception {
        for (CSVRecord row : Table.read("consents.csv")) {
            stagehand.as(cast.staff("admin"), at, () -> requirements.add(details(row, cast)));
        }
    }

    private static RequirementDetails details(CSVRecord row, Cast cast) {
        return new RequirementDetails(
                row.get("code"),
                ConsentOccasion.valueOf(row.get("occasion")),
                row.get("months").isEmpty() ? null : Table.number(row, "months"),
                Table.words(row, "visits").stream().map(cast.visitTypes()::get).collect(Collectors.toSet()),
                Table.number(row, "blocking") == 1,
                Table.number(row, "position"),
                true);
    }

    void sign(Cast cast, Instant now) throws Exception {
        Instant at = now.minus(WEEKS_AGO);
        LocalDate youngest = LocalDate.ofInstant(at, ZoneOffset.UTC).minusYears(OF_AGE + 1L);
        stagehand.as(cast.staff("frontdesk"), at, () -> {
            patients.find(new PatientQuery(null, PageRequest.first(PATIENTS))).items().stream()
                    .filter(patient ->
                            patient.birthDate() != null && patient.birthDate().isBefore(youngest))
                    .forEach(this::sign);
            return true;
        });
    }

    private void sign(PatientRow patient) {
        for (ConsentStanding asked : consents.standing(patient.id())) {
            boolean agrees = Chance.of(patient.mrn(), asked.code()).percent(SIGNED);
            if (agrees && asked.occasion() != ConsentOccasion.PROCEDURE) {
                consents.onPaper(
                        patient.id(),
                        new PaperConsent(
                                asked.requirement(),
                                null,
                                SignerRole.PATIENT,
                                spoken(patient.name()),
                                null,
                                null,
                                null,
                                null));
            }
        }
    }

    /** "Given Family" of "Family, Given". */
    private static String spoken(String listed) {
        String[] parts = listed.split(", ", 2);
        return parts.length == 1 ? listed : parts[1] + " " + parts[0];
    }
}
