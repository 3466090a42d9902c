package org.carequay.encounter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.carequay.encounter.Causation;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteContent.Charge;
import org.carequay.encounter.NoteContent.Diagnosis;
import org.carequay.encounter.NoteKind;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteRulesTest {
    private static final Diagnosis SPRAIN = new Diagnosis("S13.4XXA", null, Causation.CAUSED);

    @Test
    void a_whole_note_can_be_signed() {
        NoteContent note = note("s", List.of(SPRAIN), List.of(new Charge("99204", 1, List.of(1))));
        assertThatCode(() -> NoteRules.wellFormed(note).done()).doesNotThrowAnyException();
        assertThatCode(() -> NoteRules.complete(note, NoteKind.SOAP).done("note-incomplete"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_empty_draft_can_be_kept_but_not_signed_and_every_gap_is_named() {
        NoteContent empty = NoteRules.tidy(new NoteContent(null, null, " ", null, null, null));
        assertThatCode(() -> NoteRules.wellFormed(empty).done()).doesNotThrowAnyException();
        assertThat(gaps(empty))
                .extracting(Violation::field)
                .containsExactly("subjective", "objective", "assessment", "plan", "diagnoses", "charges");
    }

    @Test
    void every_charge_points_to_a_diagnosis_of_the_note() {
        NoteContent note = note(
                "s",
                List.of(SPRAIN),
                List.of(new Charge("99204", 1, List.of()), new Charge("97110", 2, List.of(1, 2))));
        assertThat(gaps(note))
                .containsExactly(
                        new Violation("charges[0].diagnosisPointers", "required"),
                        new Violation("charges[1].diagnosisPointers", "points-nowhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99213", "0001F", "0275T", "J1030", "A4556", "0001U"})
    void procedure_codes_have_the_form_of_cpt_or_hcpcs(String code) {
        assertThat(wrong(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9921", "992134", "99213-25", "Z1234", "W1030", "99 13", "M54.2"})
    void other_codes_are_refused(String code) {
        assertThat(wrong(code)).containsExactly(new Violation("charges[0].code", "not-a-procedure-code"));
    }

    @Test
    void codes_are_kept_in_capitals() {
        NoteContent tidy = NoteRules.tidy(note(
                " s ",
                List.of(new Diagnosis(" s13.4xxa ", null, Causation.CAUSED)),
                List.of(new Charge("j1030", 1, List.of(1)))));
        assertThat(tidy.subjective()).isEqualTo("s");
        assertThat(tidy.diagnoses().get(0).code()).isEqualTo("S13.4XXA");
        assertThat(tidy.charges().get(0).code()).isEqualTo("J1030");
    }

    @Test
    void a_diagnosis_stands_once_and_has_a_causation() {
        NoteContent note = note("s", List.of(SPRAIN, new Diagnosis("S13.4XXA", null, null)), List.of());
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> NoteRules.wellFormed(note).done());
        assertThat(refused.violations())
                .containsExactly(
                        new Violation("diagnoses[1].causation", "required"),
                        new Violation("diagnoses[1].code", "twice"));
    }

    private static List<Violation> gaps(NoteContent note) {
        return catchThrowableOfType(InvalidInput.class, () -> NoteRules.complete(note, NoteKind.SOAP)
                        .done("note-incomplete"))
                .violations();
    }

    private static List<Violation> wrong(String code) {
        NoteContent note = note("s", List.of(SPRAIN), List.of(new Charge(code, 1, List.of(1))));
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> NoteRules.wellFormed(note).done());
        return refused == null ? List.of() : refused.violations();
    }

    private static NoteContent note(String subjective, List<Diagnosis> diagnoses, List<Charge> charges) {
        return new NoteContent(subjective, "o", "a", "p", diagnoses, charges);
    }
}
