package org.carequay.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.internal.LetterWriter.Matter;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.model.LetterPage;
import org.carequay.letter.model.ShippedLetters;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.HumanName;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.shared.PostalAddress;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
    private static final UUID ANY = new UUID(7, 7);
    private static final PostalAddress STREET =
            new PostalAddress(List.of("100 Water St", "Suite 4"), "New York", "NY", "10038");

    private static final Map<LetterField, String> CLINIC = Map.of(
            LetterField.CLINIC_NAME, "Eastside Injury Clinic, PLLC",
            LetterField.CLINIC_ADDRESS, STREET.oneLine(),
            LetterField.CLINIC_PHONE, "(212) 555-0100",
            LetterField.CLINIC_TAX_ID, "12-3456789",
            LetterField.LETTER_DATE, "November 2, 2026");

    private static String letter(String language, String family, String claimNo) {
        PatientDetails details = new PatientDetails(
                new HumanName(family, List.of("José"), "Jr."),
                LocalDate.of(1980, 2, 28),
                false,
                AdministrativeGender.MALE,
                List.of(),
                List.of(),
                List.of(),
                language,
                null);
        CaseView caseFile = new CaseView(
                new CaseId(ANY),
                1,
                "PI-2026-00001",
                new PatientId(ANY),
                "x",
                new FirmId(ANY),
                "López & Partners",
                new AttorneyId(ANY),
                "Maria López",
                LocalDate.of(2026, 3, 5),
                AccidentKind.AUTO,
                "NY",
                null,
                null,
                "Acme Mutual",
                claimNo,
                null,
                null,
                CasePhase.ACTIVE,
                false);
        Matter matter = new Matter(
                caseFile,
                new PatientView(new PatientId(ANY), 1, "0000001", true, null, details, null),
                STREET,
                LocalDate.of(2026, 11, 2));
        LetterEdition edition = ShippedLetters.of(
                        LetterWriter.CODE, matter.locale().getLanguage())
                .orElseThrow();
        return LetterPage.of(edition, LetterWriter.paper(matter, CLINIC));
    }

    @Test
    void namesEveryPartyDateAndNumber() {
        assertThat(letter("en", "Muñoz", "CLM-77"))
                .contains(
                        "Letter of protection",
                        "José Muñoz Jr.",
                        "Maria López, López &amp; Partners; 100 Water St, Suite 4, New York, NY 10038",
                        "Eastside Injury Clinic, PLLC",
                        "12-3456789",
                        "March 5, 2026",
                        "CLM-77 (Acme Mutual)",
                        "gross proceeds",
                        "The patient remains liable",
                        "Successor counsel")
                .doesNotContain("${", "#{", "{{", "[[", "____________,");
    }

    @Test
    void isWrittenInThePatientsLanguage() {
        assertThat(letter("es", "Muñoz", null))
                .contains("Carta de protección", "5 de marzo de 2026", "aún sin asignar (Acme Mutual)", "lang=\"es\"")
                .doesNotContain("Letter of protection");
    }

    @Test
    void aNameCannotBecomeMarkup() {
        assertThat(letter("en", "<img src=x>", null))
                .contains("&lt;img src=x&gt;")
                .doesNotContain("<img");
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        ResourceBundle en = LetterWriter.words(java.util.Locale.forLanguageTag("en-US"));
        ResourceBundle es = LetterWriter.words(java.util.Locale.forLanguageTag("es-US"));
        assertThat(es.keySet()).isEqualTo(en.keySet());
        en.keySet().forEach(key -> assertThat(places(es.getString(key))).as(key).isEqualTo(places(en.getString(key))));
    }

    private static List<String> places(String sentence) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }
}
