package org.carequay.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureMarkTest {
    private static final String DRAWN = "[[[0.1,0.5],[0.2,0.4],[0.3,0.6]],[[0.5,0.5]]]";

    @Test
    void whatIsDrawnIsKeptAsItWas() {
        SignatureMark mark = SignatureMark.read("draw", " Ana Test ", DRAWN);
        assertThat(mark.name()).isEqualTo("Ana Test");
        assertThat(mark.strokes()).hasSize(2);
        assertThat(mark.strokes().get(0).get(2)).containsExactly(0.3, 0.6);
        assertThat(mark.strokesJson()).isEqualTo(DRAWN);
    }

    @Test
    void whatIsTypedHasNoStrokes() {
        SignatureMark mark = SignatureMark.read("type", "Ana", DRAWN);
        assertThat(mark.strokes()).isEmpty();
        assertThat(mark.strokesJson()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[[[0.1,0.5]]]",
                "[[[0.1,0.5],[0.11,0.5]]]",
                "{}",
                "[[[0.1,0.5],[1.1,0.5]]]",
                "[[[0.1,0.5],[-0.1,0.5]]]",
                "[[[0.1],[0.9]]]",
                "[[[\"a\",0.5],[0.9,0.5]]]",
                "[[0.1,0.5]]",
                "not json"
            })
    void whatIsNoSignatureIsRefused(String strokes) {
        assertThatThrownBy(() -> SignatureMark.read("draw", "Ana", strokes))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("strokes"));
    }

    @Test
    void methodAndNameAreNeeded() {
        assertThatThrownBy(() -> SignatureMark.read("stamp", " ", null))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("method", "name"));
    }
}
