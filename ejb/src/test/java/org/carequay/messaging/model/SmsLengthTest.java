package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {
    @ParameterizedTest
    @CsvSource({"0,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void lettersOfTheGsmAlphabet(int characters, int segments) {
        assertThat(SmsLength.of("a".repeat(characters))).isEqualTo(new SmsLength(characters, segments, false));
    }

    @ParameterizedTest
    @CsvSource({"80,160,1", "81,162,2", "153,306,2", "154,308,3"})
    void someSignsTakeThePlaceOfTwo(int signs, int characters, int segments) {
        assertThat(SmsLength.of("€".repeat(signs))).isEqualTo(new SmsLength(characters, segments, false));
        assertThat(SmsLength.of("[".repeat(signs))).isEqualTo(new SmsLength(characters, segments, false));
    }

    @ParameterizedTest
    @CsvSource({"70,1", "71,2", "134,2", "135,3"})
    void oneLetterOfNoneOfThemMakesAllOfItUnicode(int characters, int segments) {
        assertThat(SmsLength.of("ł" + "a".repeat(characters - 1))).isEqualTo(new SmsLength(characters, segments, true));
    }

    @Test
    void aPictureCountsAsTwo() {
        assertThat(SmsLength.of("😀")).isEqualTo(new SmsLength(2, 1, true));
    }

    @Test
    void spanishTravelsWithTheMarksThatTheAlphabetHas() {
        assertThat(SmsLength.plain("¿Señor Núñez, mañana está bien? ¡Sí!"))
                .isEqualTo("¿Señor Nuñez, mañana esta bien? ¡Si!");
        assertThat(SmsLength.of(SmsLength.plain("áíóú ñ")).unicode()).isFalse();
    }

    @Test
    void theSignsOfPrintAreWrittenPlainly() {
        assertThat(SmsLength.plain("10:30\u00a0a.\u202fm. – we’ll “wait”…"))
                .isEqualTo("10:30 a. m. - we'll \"wait\"...");
    }

    @Test
    void whatHasNoPlainFormStays() {
        assertThat(SmsLength.plain("日 ł")).isEqualTo("日 ł");
    }
}
