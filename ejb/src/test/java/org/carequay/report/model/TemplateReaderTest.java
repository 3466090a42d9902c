package org.carequay.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.carequay.report.ElementType;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateReaderTest {
    private static final String A = "{'key': 'a', 'type': 'YES_NO_NA', 'label': {'en': 'A'}}";

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void everyKindOfElementIsReadAsItWasWritten(ElementType type) {
        TemplateDefinition read = Templates.of(
                "{'key': 'a', 'type': '" + type + "', 'label': {'en': 'A', 'es': 'Á'},"
                        + " 'help': {'en': 'How'}, 'width': 'HALF', 'print': false, 'roles': ['PHYSICIAN'], 'carryForward': true}");
        TemplateElement element = read.element("a").orElseThrow();
        assertThat(element.type()).isEqualTo(type);
        assertThat(TemplateReader.read(read.toJson())).isEqualTo(read);
    }

    record Wrong(String elements, String field, String code) {}

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("{'key': 'a', 'type': 'GADGET'}", "sections[0].elements[0].type", "unknown"),
                new Wrong("{'key': 'a'}", "sections[0].elements[0].type", "required"),
                new Wrong("{'key': 'A b', 'type': 'HEADING'}", "sections[0].elements[0].key", "malformed"),
                new Wrong("{'key': 'a', 'type': 'HEADING', 'size': 3}", "sections[0].elements[0].size", "unknown"),
                new Wrong(A + "," + A, "sections[0].elements[1].key", "twice"),
                new Wrong(
                        "{'key': 'a', 'type': 'NUMBER', 'properties': {'min': 'x'}}",
                        "sections[0].elements[0].properties.min",
                        "not-a-number"),
                new Wrong(
                        "{'key': 'a', 'type': 'NUMBER', 'properties': {'colour': 'red'}}",
                        "sections[0].elements[0].properties.colour",
                        "unknown"),
                new Wrong(
                        "{'key': 'b', 'type': 'SCALE', 'visibleIf': {'tests': [{'key': 'gone', 'operator': 'IS', 'value': '1'}]}}",
                        "sections[0].elements[0].visibleIf.tests[0].key",
                        "unknown-key"),
                new Wrong(
                        "{'key': 'a', 'type': 'SCALE', 'visibleIf': {'tests': [{'key': 'b', 'operator': 'IS', 'value': '1'}]}},"
                                + "{'key': 'b', 'type': 'SCALE', 'visibleIf': {'tests': [{'key': 'a', 'operator': 'IS', 'value': '1'}]}}",
                        "sections[0].elements[0].visibleIf",
                        "circle"),
                new Wrong(
                        "{'key': 'a', 'type': 'SCORE', 'properties': {'inputs': ['b']}},"
                                + "{'key': 'b', 'type': 'SCALE', 'visibleIf': {'tests': [{'key': 'a', 'operator': 'AT_LEAST', 'value': '1'}]}}",
                        "sections[0].elements[0].properties.inputs",
                        "circle"),
                new Wrong(
                        "{'key': 'a', 'type': 'DIAGNOSES'}, {'key': 'b', 'type': 'DIAGNOSES'}",
                        "sections[0].elements[1].type",
                        "twice"),
                new Wrong(
                        "{'key': 'a', 'type': 'SCALE', 'default': {'source': 'CONSTANT', 'constant': 11}}",
                        "sections[0].elements[0].default.constant",
                        "out-of-range"),
                new Wrong(
                        "{'key': 'a', 'type': 'SHORT_TEXT', 'default': {'source': 'FIELD', 'field': 'patient.secret'}}",
                        "sections[0].elements[0].default.field",
                        "unknown"),
                new Wrong(
                        "{'key': 'a', 'type': 'SINGLE_CHOICE', 'properties': {'choices': [{'code': 'x', 'label': {'en': 'X'}}, {'code': 'x', 'label': {'en': 'Y'}}]}}",
                        "sections[0].elements[0].properties.choices",
                        "twice"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatDoesNotFitIsRefusedAtItsPlace(Wrong wrong) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> Templates.of(wrong.elements()));
        assertThat(refused.violations())
                .anyMatch(violation -> violation.field().equals(wrong.field())
                        && violation.code().equals(wrong.code()));
    }

    @Test
    void aTemplateOfTooManyElementsIsRefusedBeforeItIsRead() {
        String[] many = Stream.iterate(0, i -> i + 1)
                .limit(TemplateReader.MOST_ELEMENTS + 1L)
                .map(i -> "{'key': 'k" + i + "', 'type': 'SCALE'}")
                .toArray(String[]::new);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> Templates.of(many));
        assertThat(refused.violations()).extracting("code").containsOnly("too-many");
    }

    @Test
    void scriptsAreTakenOutOfFormattedTextAndItsWordsStay() {
        JsonObject given = Templates.json("{'key': 'a', 'type': 'RICH_TEXT', 'properties': {'text': {'en': 'X'}}}");
        String text = given.toString()
                .replace(
                        "\"X\"",
                        Json.createValue(
                                        "<p onclick='a()'>Dear <b>{{patient.name}}</b><script>alert(1)</script>"
                                                + "<img src=x onerror=alert(2)><a href='javascript:b()'>here</a> &amp; there</p>")
                                .toString());
        TemplateElement element =
                TemplateReader.read(TemplateReader.parse(text)).element("a").orElseThrow();
        assertThat(element.words("text").en()).isEqualTo("<p>Dear <b>{{patient.name}}</b>here &amp; there</p>");
    }

    @Test
    void whatIsPublishedHasWordsForEverything() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> TemplateRules.complete(
                        Templates.of("{'key': 'a', 'type': 'SINGLE_CHOICE'}", "{'key': 'b', 'type': 'SHORT_TEXT'}"))
                .done());
        assertThat(refused.violations())
                .extracting("field")
                .containsExactly("sections[0].elements[0].properties.choices", "sections[0].elements[1].label.en");
    }
}
