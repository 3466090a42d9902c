package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carequay.casefile.CaseView;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.document.XhtmlTemplate;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.RefusalText;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Writes letters of protection from patient, case, counsel and clinic; nothing on them is typed by hand. */
@ApplicationScoped
public class LetterWriter {
    private static final String PDF = "application/pdf";
    private static final String BUNDLE = "org.carequay.casefile.internal.letter";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final XhtmlTemplate TEMPLATE = XhtmlTemplate.of(LetterWriter.class, "letter-of-protection.xhtml");

    @Inject
    private PdfRenderer renderer;

    @Inject
    private DocumentService documents;

    @Inject
    private ClinicService clinics;

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

    /** Gathers what the letter of that case, which has counsel, says. */
    Matter matter(CaseView caseFile, LocalDate today) {
        PatientView patient = patients.forLetter(caseFile.patient());
        return new Matter(caseFile, patient, cases.firm(caseFile.firm()).address(), today);
    }

    DocumentView write(Matter matter) {
        ResourceBundle words = words(matter.locale());
        Map<String, Object> values = values(matter, clinics.current(), words);
        byte[] pdf = renderer.render(page(values, words));
        return documents.keep(new NewDocument(
                DocumentKind.LETTER_OF_PROTECTION,
                words.getString("title") + " " + matter.caseFile().caseNo(),
                RefusalText.fill(words.getString("fileName"), values),
                PDF,
                pdf,
                matter.caseFile().patient().value(),
                matter.caseFile().id().value()));
    }

    /** The sentences of letters in that language. */
    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, LetterWriter.class.getClassLoader(), ENGLISH_ELSE);
    }

    static String page(Map<String, Object> values, ResourceBundle words) {
        return TEMPLATE.fill(values, words);
    }

    static Map<String, Object> values(Matter matter, ClinicView clinic, ResourceBundle words) {
        CaseView caseFile = matter.caseFile();
        PatientView patient = matter.patient();
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(matter.locale());
        String from = day.format(caseFile.dateOfLoss());
        Map<String, Object> values = new HashMap<>();
        values.put("lang", matter.locale().getLanguage());
        values.put("today", day.format(matter.today()));
        values.put("clinicName", clinic.legalName());
        values.put("clinicAddress", clinic.statementAddress().oneLine());
        values.put("clinicPhone", clinic.phone());
        values.put("clinicTin", clinic.tin());
        values.put("patientName", patient.details().name().spoken());
        values.put("birthDate", day.format(patient.details().birthDate()));
        values.put("mrn", patient.mrn());
        values.put("attorneyName", caseFile.attorneyName());
        values.put("firmName", caseFile.firmName());
        values.put(
                "firmAddress",
                matter.firmAddress() == null
                        ? words.getString("address.unknown")
                        : matter.firmAddress().oneLine());
        values.put("caseNo", caseFile.caseNo());
        values.put("dateOfLoss", from);
        values.put("state", caseFile.state());
        values.put("claim", claim(caseFile, words));
        values.put("covered", RefusalText.fill(words.getString("covered.open"), Map.of("from", from)));
        return values;
    }

    private static String claim(CaseView caseFile, ResourceBundle words) {
        String number = caseFile.claimNo() == null || caseFile.claimNo().isBlank()
                ? words.getString("claim.unknown")
                : caseFile.claimNo();
        return caseFile.carrier() == null || caseFile.carrier().isBlank()
                ? number
                : number + " (" + caseFile.carrier() + ")";
    }
}
