package org.carequay.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    private static List<String> starts(String typed) {
        return SearchWords.of(typed).ranges().stream()
                .map(SearchWords.Range::from)
                .toList();
    }

    @Test
    void namesAreSearchedWordByWordWithoutCaseAndAccents() {
        assertThat(starts("  Muñoz-García, JOSÉ ")).containsExactly("munoz", "garcia", "jose");
        assertThat(starts("O’Brien")).isEqualTo(starts("o'brien")).containsExactly("obrien");
        assertThat(starts("Łukasz Møller Straße")).containsExactly("lukasz", "moller", "strasse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/28/1980", "02-28-1980", "1980-02-28", "1980/2/28", "2.28.1980"})
    void aBirthDateIsOneWordInEveryCommonForm(String typed) {
        assertThat(starts(typed)).containsExactly("1980-02-28");
    }

    @ParameterizedTest
    @CsvSource({"(212) 555-0134,2125550134", "+1 212 555 0134,2125550134", "212.555.0134,2125550134", "555-0134,5550134"
    })
    void aPhoneIsItsDigits(String typed, String digits) {
        assertThat(starts(typed)).containsExactly(digits);
    }

    @Test
    void anEmailStaysWhole() {
        assertThat(starts("Ana.Lopez@Example.com")).containsExactly("ana.lopez@example.com");
    }

    @Test
    void nothingButSpaceAndPunctuationIsNoSearch() {
        assertThat(SearchWords.of(null).isEmpty()).isTrue();
        assertThat(SearchWords.of(" -,. ").isEmpty()).isTrue();
    }

    @Test
    void moreWordsThanFourDoNotNarrow() {
        assertThat(starts("a b c d e f")).hasSize(SearchWords.MAX);
    }

    @Test
    void aRangeHoldsEveryWordThatStartsSo() {
        SearchWords.Range range = SearchWords.of("gar").ranges().get(0);
        assertThat("garcia".compareTo(range.from())).isNotNegative();
        assertThat("garcia".compareTo(range.to())).isNegative();
        assertThat("gas".compareTo(range.to())).isPositive();
    }
}
