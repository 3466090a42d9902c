package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.consent.internal.ConsentRows.Locked;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterPaper;
import org.carequay.letter.LetterPaper.Fact;
import org.carequay.letter.Letters;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Clock;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.CurrentCaller;

/** Writes what a patient is to agree to, in the clinic's words and about that patient, case and visit. */
@ApplicationScoped
public class ConsentPaper {
    private static final String BUNDLE = "org.carequay.consent.internal.consent";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Letters letters;

    @Inject
    private DocumentService documents;

    @Inject
    private PatientService patients;

    @Inject
    private CaseService cases;

    @Inject
    private AppointmentService appointments;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The text that is asked for today, in that language if the clinic has it. @param code of the text */
    LetterEdition edition(Locked consent, String code, String language) {
        String state = consent.caseFile() == null
                ? null
                : cases.forRule(new CaseId(consent.caseFile())).state();
        return letters.current(code, language, state, clock.today(caller.zone()));
    }

    String markup(Locked consent, LetterEdition edition) {
        return letters.markup(edition, paper(consent, edition.language()));
    }

    /** Keeps it as a PDF of the patient. */
    UUID keep(Locked consent, LetterEdition edition) {
        return documents
                .keep(new NewDocument(
                        DocumentKind.CONSENT,
                        edition.text().title(),
                        edition.code() + ".pdf",
                        "application/pdf",
                        letters.pdf(edition, paper(consent, edition.language())),
                        consent.patient(),
                        consent.caseFile()))
                .id()
                .value();
    }

    /** The words about signatures in that language. */
    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, ConsentPaper.class.getClassLoader(), ENGLISH_ELSE);
    }

    /** {@code en-US} or {@code es-US}. */
    static Locale locale(String language) {
        return Locale.forLanguageTag(language + "-US");
    }

    private LetterPaper paper(Locked consent, String language) {
        Locale locale = locale(language);
        PatientView patient = patients.forLetter(new PatientId(consent.patient()));
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.PATIENT_NAME, patient.details().name().spoken());
        values.put(LetterField.PATIENT_BIRTH_DATE, day(patient.details().birthDate(), locale));
        values.put(LetterField.PATIENT_MRN, patient.mrn());
        patient.details().address().stream()
                .findFirst()
                .map(PostalAddress::oneLine)
                .ifPresent(address -> values.put(LetterField.PATIENT_ADDRESS, address));
        if (consent.caseFile() != null) {
            ofCase(cases.forRule(new CaseId(consent.caseFile())), locale, values);
        }
        if (consent.appointment() != null) {
            ofVisit(appointments.forRule(new AppointmentId(consent.appointment())), locale, values);
        }
        values.putAll(letters.clinicValues(language));
        ResourceBundle words = words(locale);
        return new LetterPaper(
                values,
                List.of(new Fact(
                        words.getString("label.patient"),
                        values.get(LetterField.PATIENT_NAME) + ", " + words.getString("born") + " "
                                + values.get(LetterField.PATIENT_BIRTH_DATE) + " (" + words.getString("label.mrn")
                                + " " + values.get(LetterField.PATIENT_MRN) + ")")),
                List.of());
    }

    private static void ofCase(CaseView caseFile, Locale locale, Map<LetterField, String> values) {
        values.put(LetterField.CASE_NUMBER, caseFile.caseNo());
        values.put(LetterField.CASE_DATE_OF_LOSS, day(caseFile.dateOfLoss(), locale));
        values.put(LetterField.CASE_STATE, caseFile.state());
        put(values, LetterField.CASE_CLAIM_NUMBER, caseFile.claimNo());
        put(values, LetterField.CASE_CARRIER, caseFile.carrier());
        put(values, LetterField.ATTORNEY_NAME, caseFile.attorneyName());
        put(values, LetterField.ATTORNEY_FIRM, caseFile.firmName());
    }

    private void ofVisit(AppointmentView visit, Locale locale, Map<LetterField, String> values) {
        values.put(LetterField.APPOINTMENT_DATE, day(day(visit.start()), locale));
        values.put(LetterField.APPOINTMENT_PROVIDER, visit.providerName());
        values.put(LetterField.APPOINTMENT_TYPE, visit.visitTypeName());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, caller.zone());
    }

    private static void put(Map<LetterField, String> values, LetterField field, String text) {
        if (text != null && !text.isBlank()) {
            values.put(field, text.strip());
        }
    }

    /** A patient of whom it is not known is born on no day. */
    private static String day(LocalDate day, Locale locale) {
        return day == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }
}
