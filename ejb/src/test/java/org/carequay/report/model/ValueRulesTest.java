package org.carequay.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Stream;
import org.carequay.report.TemplateElement;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueRulesTest {
    private static final String CHOICES =
            "'choices': [{'code': 'x', 'label': {'en': 'X'}}, {'code': 'y', 'label': {'en': 'Y'}}]";

    record Case(String type, String properties, String given, String kept) {
        @Override
        public String toString() {
            return type + " " + given;
        }
    }

    static Stream<Case> good() {
        return Stream.of(
                new Case("SHORT_TEXT", "", "'  a  '", "'a'"),
                new Case("SHORT_TEXT", "", "'   '", "null"),
                new Case("LONG_TEXT", "", "'a\\u0000b\\u0007'", "'ab'"),
                new Case("NUMBER", "'min': 1, 'max': 5", "4.5", "4.5"),
                new Case("DATE_TIME", "", "'2026-02-28'", "'2026-02-28'"),
                new Case("DATE_TIME", "'kind': 'TIME'", "'09:30'", "'09:30'"),
                new Case("SINGLE_CHOICE", CHOICES, "'x'", "'x'"),
                new Case("MULTIPLE_CHOICE", CHOICES, "['y', 'x', 'y']", "['y', 'x']"),
                new Case("MULTIPLE_CHOICE", CHOICES, "[]", "null"),
                new Case("YES_NO_NA", "", "{'answer': 'NA'}", "{'answer': 'NA', 'note': ''}"),
                new Case("SCALE", "", "10", "10"),
                new Case(
                        "TABLE",
                        "'columns': [{'key': 'what', 'label': {'en': 'What'}}, {'key': 'n', 'label': {'en': 'N'}, 'kind': 'NUMBER'}]",
                        "[{'what': ''}, {'what': 'a', 'n': 2}]",
                        "[{'what': 'a', 'n': 2}]"),
                new Case(
                        "RANGE_OF_MOTION",
                        "'joints': ['CERVICAL']",
                        "{'cervical.flexion': {'measured': 40, 'pain': true}, 'cervical.extension': {}}",
                        "{'cervical.flexion': {'measured': 40, 'pain': true}}"),
                new Case(
                        "TEST_MATRIX",
                        "'groups': ['CERVICAL']",
                        "{'spurling': {'left': 'POSITIVE'}}",
                        "{'spurling': {'left': 'POSITIVE'}}"),
                new Case("ATTESTATION", "", "true", "true"),
                new Case("ATTESTATION", "", "false", "null"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void keepsWhatFits(Case one) {
        InvalidInput.Check check = new InvalidInput.Check();
        JsonValue kept = ValueRules.read(element(one), value(one.given()), "v", check);
        assertThat(check.found()).isEmpty();
        assertThat(kept).isEqualTo(value(one.kept()));
    }

    static Stream<Case> bad() {
        return Stream.of(
                new Case("SHORT_TEXT", "'maxLength': 2", "'abc'", "v too-long"),
                new Case("SHORT_TEXT", "'format': 'DIGITS'", "'12a'", "v malformed"),
                new Case("LONG_TEXT", "", "17", "v not-a-text"),
                new Case("NUMBER", "'max': 5", "6", "v out-of-range"),
                new Case("NUMBER", "'decimals': 0", "1.5", "v too-many-decimals"),
                new Case("NUMBER", "", "'4'", "v not-a-number"),
                new Case("DATE_TIME", "", "'2026-02-30'", "v not-a-date"),
                new Case("SINGLE_CHOICE", CHOICES, "'z'", "v unknown"),
                new Case("MULTIPLE_CHOICE", CHOICES + ", 'atMost': 1", "['x', 'y']", "v too-many"),
                new Case("YES_NO_NA", "", "{'answer': 'MAYBE'}", "v.answer unknown"),
                new Case("SCALE", "", "11", "v out-of-range"),
                new Case("SCALE", "", "2.5", "v out-of-range"),
                new Case("TABLE", "'columns': [{'key': 'a', 'label': {'en': 'A'}}]", "[{'b': 'x'}]", "v[0].b unknown"),
                new Case(
                        "RANGE_OF_MOTION",
                        "'joints': ['CERVICAL']",
                        "{'knee.flexion.left': {'measured': 40}}",
                        "v.knee.flexion.left unknown"),
                new Case(
                        "RANGE_OF_MOTION",
                        "'joints': ['CERVICAL']",
                        "{'cervical.flexion': {'measured': 400}}",
                        "v.cervical.flexion.measured out-of-range"),
                new Case(
                        "TEST_MATRIX",
                        "'groups': ['CERVICAL']",
                        "{'spurling': {'left': 'SOME'}}",
                        "v.spurling.left unknown"),
                new Case("IMAGE", "", "['../secret']", "v unknown"),
                new Case("ATTESTATION", "", "'yes'", "v not-yes-or-no"),
                new Case("SCORE", "", "12", "v holds-no-value"),
                new Case("HEADING", "", "'x'", "v holds-no-value"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatDoesNot(Case one) {
        InvalidInput.Check check = new InvalidInput.Check();
        ValueRules.read(element(one), value(one.given()), "v", check);
        assertThat(check.found())
                .extracting(Violation::field, Violation::code)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        (Object[]) one.kept().split(" ")));
    }

    @Test
    void aTextOfFiveMegabytesIsRefusedNotCut() {
        TemplateElement text =
                Templates.of("{'key': 'a', 'type': 'LONG_TEXT'}").element("a").orElseThrow();
        InvalidInput.Check check = new InvalidInput.Check();
        ValueRules.read(text, jakarta.json.Json.createValue("x".repeat(5_000_000)), "v", check);
        assertThat(check.found()).containsExactly(new Violation("v", "too-long"));
    }

    private static TemplateElement element(Case one) {
        JsonObject json =
                Templates.parse("{'key': 'a', 'type': '" + one.type() + "', 'properties': {" + one.properties() + "}}");
        return Templates.of(json.toString()).element("a").orElseThrow();
    }

    private static JsonValue value(String text) {
        return Templates.parse("{'v': " + text + "}").get("v");
    }
}
