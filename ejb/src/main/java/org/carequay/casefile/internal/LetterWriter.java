package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carequay.casefile.CaseView;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterPaper;
import org.carequay.letter.LetterPaper.Fact;
import org.carequay.letter.LetterPaper.Signer;
import org.carequay.letter.Letters;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.RefusalText;

/** Writes letters of protection from patient, case, counsel and clinic, in the clinic's words; nothing on them is typed by hand. */
@ApplicationScoped
public class LetterWriter {
    /** The template of letters of protection. */
    static final String CODE = "letter-of-protection";

    private static final String PDF = "application/pdf";
    private static final String BUNDLE = "org.carequay.casefile.internal.letter";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Letters letters;

    @Inject
    private DocumentService documents;

    @Inject
    private PatientService patients;

    @Inject
    private CaseStore cases;

    /** What a letter is about. {@code firmAddress} may be null. */
    record Matter(CaseView caseFile, PatientView patient, PostalAddress firmAddress, LocalDate today) {
        /** The language the patient reads. */
        Locale locale() {
            return Locale.forLanguageTag("es".equals(patient.details().language()) ? "es-US" : "en-US");
        }
    }

    /** A letter as it was written; {@code facts} is the fingerprint of what it says of patient, case and parties. */
    record Written(DocumentView document, LetterEdition edition, String facts) {}

    /** Gathers what the letter of that case says; one without counsel has none on it. */
    Matter matter(CaseView caseFile, LocalDate today) {
        PatientView patient = patients.forLetter(caseFile.patient());
        PostalAddress firm =
                caseFile.firm() == null ? null : cases.firm(caseFile.firm()).address();
        return new Matter(caseFile, patient, firm, today);
    }

    Written write(Matter matter) {
        LetterEdition edition = letters.current(
                CODE, matter.locale().getLanguage(), matter.caseFile().state(), matter.today());
        CaseView caseFile = matter.caseFile();
        DocumentView document = documents.keep(new NewDocument(
                DocumentKind.LETTER_OF_PROTECTION,
                edition.text().title() + " " + caseFile.caseNo(),
                RefusalText.fill(words(matter.locale()).getString("fileName"), Map.of("caseNo", caseFile.caseNo())),
                PDF,
                pdf(matter, edition),
                caseFile.patient().value(),
                caseFile.id().value()));
        return new Written(document, edition, facts(matter));
    }

    /** SHA-256 in hex of what a letter would say of patient, case and parties, whatever its words and its day. */
    String facts(Matter matter) {
        Map<LetterField, String> values = paper(
                        matter, letters.clinicValues(matter.locale().getLanguage()))
                .values();
        StringBuilder said = new StringBuilder(matter.locale().getLanguage());
        for (LetterField field : LetterField.values()) {
            if (field != LetterField.LETTER_DATE) {
                said.append('\n').append(field.code()).append('=').append(values.getOrDefault(field, ""));
            }
        }
        return Fingerprint.of(said.toString());
    }

    /** The letter in those words, kept nowhere. */
    byte[] pdf(Matter matter, LetterEdition edition) {
        return letters.pdf(edition, paper(matter, letters.clinicValues(edition.language())));
    }

    /** The sentences around the facts of a letter in that language. */
    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, LetterWriter.class.getClassLoader(), ENGLISH_ELSE);
    }

    /** @param clinic the values of the clinic's own fields */
    static LetterPaper paper(Matter matter, Map<LetterField, String> clinic) {
        ResourceBundle words = words(matter.locale());
        Map<LetterField, String> values = values(matter, words);
        values.putAll(clinic);
        return new LetterPaper(
                values,
                facts(matter, values, words),
                List.of(
                        new Signer(words.getString("role.patient"), values.get(LetterField.PATIENT_NAME)),
                        new Signer(
                                words.getString("role.attorney"),
                                values.get(LetterField.ATTORNEY_NAME) + ", " + values.get(LetterField.ATTORNEY_FIRM))));
    }

    private static Map<LetterField, String> values(Matter matter, ResourceBundle words) {
        CaseView caseFile = matter.caseFile();
        PatientView patient = matter.patient();
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.PATIENT_NAME, patient.details().name().spoken());
        values.put(LetterField.PATIENT_BIRTH_DATE, day(patient.details().birthDate(), matter));
        values.put(LetterField.PATIENT_MRN, patient.mrn());
        values.put(
                LetterField.PATIENT_ADDRESS,
                patient.details().address().stream()
                        .findFirst()
                        .map(PostalAddress::oneLine)
                        .orElse(""));
        values.put(LetterField.CASE_NUMBER, caseFile.caseNo());
        values.put(LetterField.CASE_DATE_OF_LOSS, day(caseFile.dateOfLoss(), matter));
        values.put(LetterField.CASE_STATE, caseFile.state());
        values.put(LetterField.CASE_CLAIM_NUMBER, orNothing(caseFile.claimNo()));
        values.put(LetterField.CASE_CARRIER, orNothing(caseFile.carrier()));
        values.put(LetterField.ATTORNEY_NAME, orNothing(caseFile.attorneyName()));
        values.put(LetterField.ATTORNEY_FIRM, orNothing(caseFile.firmName()));
        values.put(
                LetterField.ATTORNEY_ADDRESS,
                matter.firmAddress() == null
                        ? words.getString("address.unknown")
                        : matter.firmAddress().oneLine());
        return values;
    }

    private static List<Fact> facts(Matter matter, Map<LetterField, String> values, ResourceBundle words) {
        String loss = values.get(LetterField.CASE_DATE_OF_LOSS);
        return List.of(
                new Fact(
                        words.getString("label.patient"),
                        values.get(LetterField.PATIENT_NAME) + ", " + words.getString("born") + " "
                                + values.get(LetterField.PATIENT_BIRTH_DATE) + " (" + words.getString("label.mrn")
                                + " " + values.get(LetterField.PATIENT_MRN) + ")"),
                new Fact(
                        words.getString("label.counsel"),
                        values.get(LetterField.ATTORNEY_NAME) + ", " + values.get(LetterField.ATTORNEY_FIRM) + "; "
                                + values.get(LetterField.ATTORNEY_ADDRESS)),
                new Fact(
                        words.getString("label.provider"),
                        values.get(LetterField.CLINIC_NAME) + ", " + words.getString("tin") + " "
                                + values.get(LetterField.CLINIC_TAX_ID)),
                new Fact(
                        words.getString("label.case"),
                        matter.caseFile().caseNo() + ", " + words.getString("label.loss") + " " + loss + " ("
                                + matter.caseFile().state() + ")"),
                new Fact(words.getString("label.claim"), claim(values, words)),
                new Fact(
                        words.getString("label.covered"),
                        RefusalText.fill(words.getString("covered.open"), Map.of("from", loss))));
    }

    private static String day(LocalDate day, Matter matter) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(matter.locale())
                .format(day);
    }

    private static String orNothing(String text) {
        return text == null ? "" : text.strip();
    }

    private static String claim(Map<LetterField, String> values, ResourceBundle words) {
        String known = values.get(LetterField.CASE_CLAIM_NUMBER);
        String carrier = values.get(LetterField.CASE_CARRIER);
        String number = known.isEmpty() ? words.getString("claim.unknown") : known;
        return carrier.isEmpty() ? number : number + " (" + carrier + ")";
    }
}
