package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carequay.care.EmergencyAccess;
import org.carequay.clinical.AllergyService;
import org.carequay.clinical.AllergyView;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.patient.PatientBanner;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientStanding;

/** What the banner says of a patient in words. */
@RequestScoped
public class BannerWords {
    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private AllergyService allergies;

    @Inject
    private EmergencyAccess emergencies;

    /** Active allergies by their substance, the gravest first, or that none are known. */
    record Allergies(List<String> substances, boolean noneKnown) {}

    /**
     * A merge may bring an allergy beside the statement that none are known: then the allergy counts.
     *
     * @param readable whether the person may read what is clinical
     */
    Allergies allergies(PatientId patient, boolean readable) {
        List<AllergyView> active = readable
                ? allergies.of(patient).stream()
                        .filter(one -> one.details().status() == ClinicalStatus.ACTIVE)
                        .toList()
                : List.of();
        List<String> substances = active.stream()
                .filter(one -> !one.noneKnown())
                .map(one -> one.details().substance())
                .toList();
        return new Allergies(substances, substances.isEmpty() && !active.isEmpty());
    }

    String sex(PatientBanner patient) {
        return patient.gender() == null ? "" : texts.of("msg", "gender." + patient.gender());
    }

    /** What everybody who opens a page about the patient must know, the gravest first. */
    List<String> alerts(PatientBanner patient) {
        PatientStanding standing = patient.standing();
        List<String> alerts = new ArrayList<>();
        emergencies
                .openUntil(patient.id())
                .ifPresent(until -> alerts.add(texts.of("msg", "alert.emergency", dates.time(until))));
        if (standing.deceased() != null) {
            alerts.add(texts.of("msg", "alert.deceased", dates.day(standing.deceased())));
        }
        if (!patient.active()) {
            alerts.add(texts.of("msg", "alert.inactive"));
        }
        if (standing.confidential()) {
            alerts.add(texts.of("msg", "alert.confidential"));
        }
        if (standing.unidentified()) {
            alerts.add(texts.of("msg", "alert.unidentified"));
        }
        if (patient.communication().interpreterNeeded()) {
            alerts.add(interpreter(patient.communication().language()));
        }
        return alerts;
    }

    private String interpreter(String spoken) {
        return spoken == null
                ? texts.of("msg", "alert.interpreter")
                : texts.of(
                        "msg",
                        "alert.interpreter.of",
                        Locale.forLanguageTag(spoken).getDisplayLanguage(language.getLocale()));
    }
}
