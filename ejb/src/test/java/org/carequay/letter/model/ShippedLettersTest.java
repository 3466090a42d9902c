package org.carequay.letter.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedLettersTest {
    static List<LetterEdition> all() {
        return ShippedLetters.all();
    }

    private static Set<String> fields(LetterEdition one) {
        return LetterBody.of(one.text().body()).fields();
    }

    @ParameterizedTest
    @MethodSource("all")
    void usesOnlyWhatItsKindHas(LetterEdition one) {
        assertThat(LetterField.of(one.kind()).stream().map(LetterField::code).toList())
                .containsAll(fields(one));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysTheSameInBothLanguages(LetterEdition one) {
        LetterEdition other = ShippedLetters.of(one.code(), one.language().equals("en") ? "es" : "en")
                .orElseThrow();
        assertThat(fields(other)).isEqualTo(fields(one));
        assertThat(other.text().body().replaceAll("[^<]*(<[^>]*>)", "$1"))
                .isEqualTo(one.text().body().replaceAll("[^<]*(<[^>]*>)", "$1"));
        assertThat(other.text()).isNotEqualTo(one.text());
    }

    @Test
    void whatAPersonTypedIsNeverTakenForAPlaceOnTheSheet() {
        LetterEdition one = ShippedLetters.of("telehealth", "en").orElseThrow();
        String page = LetterPage.of(
                one,
                new LetterPaper(
                        Map.of(LetterField.PATIENT_NAME, "[[signatures]] <b>x</b>"),
                        List.of(new LetterPaper.Fact("Who", "[[body]]")),
                        List.of(new LetterPaper.Signer("Patient", "[[facts]]"))));
        assertThat(page)
                .contains("<td>[[body]]</td>", "[[facts]]<br />", "I, [[signatures]] &lt;b&gt;x&lt;/b&gt;, agree")
                .containsOnlyOnce("[[body]]")
                .containsOnlyOnce("[[facts]]");
    }

    @Test
    void theSheetHasTheSameWordsInBothLanguages() {
        assertThat(LetterPage.words("es").keySet())
                .isEqualTo(LetterPage.words("en").keySet());
        assertThat(LetterPage.words("es").getString("signatures")).isEqualTo("Firmas");
    }
}
