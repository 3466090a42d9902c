package org.carequay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RefusalTextTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void placesAreFilledFromTheDetails() {
        DomainRefusal refusal = new DomainRefusal(
                "illegal-transition",
                Map.of("from", "DRAFT", "to", "EXECUTED", "allowed", List.of("PART_SIGNED", "SENT")));
        assertThat(RefusalText.text(refusal, Locale.ENGLISH))
                .isEqualTo("This can’t go from DRAFT to EXECUTED. Possible now: PART_SIGNED, SENT.");
        assertThat(RefusalText.text(refusal, SPANISH)).startsWith("No puede pasar de DRAFT a EXECUTED.");
    }

    @Test
    void anUnknownCodeIsAPlainRefusalAndAnUnknownLanguageEnglish() {
        assertThat(RefusalText.text(new DomainRefusal("no-such-code"), Locale.FRENCH))
                .isEqualTo("That is not possible right now.");
        assertThat(RefusalText.text(new Violation("name.family", "required"), SPANISH))
                .isEqualTo("Complete este campo.");
    }

    @Test
    void aValueIsNeverReadAsAPattern() {
        assertThat(RefusalText.fill("{a}{b}", Map.of("a", "$1\\ {b}", "b", "x")))
                .isEqualTo("$1\\ {b}x");
    }

    @Test
    void bothLanguagesHaveTheSameCodes() {
        assertThat(ResourceBundle.getBundle("org.carequay.refusals", SPANISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("org.carequay.refusals", Locale.ROOT)
                        .keySet());
    }
}
