package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carequay.messaging.model.TemplateText.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
    @Test
    void namesEachFieldThatThereIsNotOnce() {
        TemplateText text = new TemplateText("{given}, {dya} {dya} at {Time} {} {ssn}");

        assertThat(text.unknown()).containsExactly("dya", "Time", "", "ssn");
        assertThat(text.names(Field.GIVEN)).isTrue();
        assertThat(text.names(Field.TIME)).isFalse();
    }

    @Test
    void everyFieldIsKnown() {
        for (Field field : Field.values()) {
            assertThat(new TemplateText("{" + field.word() + "}").unknown())
                    .as(field.name())
                    .isEmpty();
        }
    }

    @Test
    void putsValuesInAndLeavesTheLinkForTheOneWhoSends() {
        assertThat(new TemplateText("{given}: {day}{until} {link}").filled(Map.of("given", "Ann", "day", "Monday")))
                .isEqualTo("Ann: Monday {link}");
    }

    @Test
    void whatIsFilledInIsNoTextOfItsOwn() {
        assertThat(new TemplateText("Hello {given}").filled(Map.of("given", "$1 \\ {phone}", "phone", "1")))
                .isEqualTo("Hello $1 \\ {phone}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{day", "day}", "{{day}}", "{day}\n}"})
    void aBraceThatBelongsToNoFieldIsSeen(String text) {
        assertThat(new TemplateText(text).hasLooseBrace()).isTrue();
    }

    @Test
    void fieldsHaveTheirBraces() {
        assertThat(new TemplateText("{day}\n{time}").hasLooseBrace()).isFalse();
    }
}
