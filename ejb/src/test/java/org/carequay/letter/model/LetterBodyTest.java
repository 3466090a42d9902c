package org.carequay.letter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.carequay.document.RichText;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterBodyTest {
    private static String filled(String body, Map<String, String> values) {
        return LetterBody.of(RichText.clean(body)).fill(values);
    }

    @Test
    void aValueIsTextAndNeverMarkup() {
        assertThat(filled(
                        "<p>Dear {{patient.name}},</p>", Map.of("patient.name", "<img src=\"file:///etc/passwd\"/>&")))
                .isEqualTo("<p>Dear &lt;img src=\"file:///etc/passwd\"/&gt;&amp;,</p>");
    }

    @Test
    void aValueIsNotReadAgain() {
        assertThat(filled("<p>{{patient.name}}</p>", Map.of("patient.name", "{{clinic.name}} $1", "clinic.name", "x")))
                .isEqualTo("<p>{{clinic.name}} $1</p>");
    }

    @Test
    void whatIsNotKnownIsALineToWriteOn() {
        assertThat(filled("<p>Claim {{case.claimNumber}}</p>", Map.of())).isEqualTo("<p>Claim ____________</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "case.state, NY, true", "case.state, '', false",
        "!case.state, NY, false", "!case.state, '', true",
        "case.state = ny, NY, true", "case.state = FL, NY, false",
        "case.state != FL, NY, true", "case.state != NY, NY, false"
    })
    void aConditionAsksForAValueOrForOneOfThem(String condition, String state, boolean shown) {
        String body = "<p>a {{#if " + condition + "}}<b>b</b> {{/if}}c</p>";
        assertThat(filled(body, Map.of("case.state", state))).isEqualTo(shown ? "<p>a <b>b</b> c</p>" : "<p>a c</p>");
    }

    @Test
    void paragraphsAndItemsStandBetweenMarkersOfTheirOwn() {
        String body = "<p>a</p><p><b>{{#if case.number}}</b></p><p>b</p><ul><li>c</li></ul><p>{{/if}}</p>"
                + "<ol><li>d</li><li>{{#if !case.number}}</li><li>e</li><li>{{/if}}</li></ol>";
        assertThat(filled(body, Map.of("case.number", "1")))
                .isEqualTo("<p>a</p><p>b</p><ul><li>c</li></ul><ol><li>d</li></ol>");
        assertThat(filled(body, Map.of())).isEqualTo("<p>a</p><ol><li>d</li><li>e</li></ol>");
    }

    @Test
    void conditionsStandWithinConditions() {
        String body = "<p>{{#if case.number}}a{{#if case.state}}b{{/if}}c{{/if}}d</p>";
        assertThat(filled(body, Map.of("case.number", "1"))).isEqualTo("<p>acd</p>");
        assertThat(filled(body, Map.of("case.state", "NY"))).isEqualTo("<p>d</p>");
    }

    @Test
    void saysWhatItUses() {
        assertThat(LetterBody.of("<p>{{ patient.name }}{{#if case.state = NY}}{{nobody}}{{/if}}</p>")
                        .fields())
                .containsExactly("case.state", "nobody", "patient.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>{{#if case.number}}a</p>",
                "<p>a{{/if}}</p>",
                "<p>{{#if case.number}}a</p><p>b{{/if}}</p>",
                "<p>{{#if a b}}c{{/if}}</p>",
                "<p>{{#if !a = b}}c{{/if}}</p>",
                "<p>{{patient.name</p>",
                "<p>patient.name}}</p>",
                "<p>{{#each a}}b{{/each}}</p>"
            })
    void whatIsNotCompleteIsRefused(String body) {
        assertThatThrownBy(() -> LetterBody.of(body).fields())
                .isInstanceOfSatisfying(DomainRefusal.class, refused -> assertThat(refused.code())
                        .isEqualTo("letter-condition"));
    }
}
