package org.carequay.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carequay.report.ElementType;
import org.carequay.report.Gap;
import org.carequay.report.ReportState;
import org.carequay.report.Score;
import org.carequay.report.TemplateDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 10, 0);

    private static ReportState state(TemplateDefinition template, String answers) {
        JsonObject values = Templates.parse(answers);
        return Evaluation.of(template, values, Set.of(), Set.of(), NOW);
    }

    @Test
    void anElementIsShownAndAskedForOnlyWhileItsConditionHolds() {
        TemplateDefinition template = Templates.of(
                "{'key': 'worked', 'type': 'YES_NO_NA', 'label': {'en': 'W'}, 'required': true}",
                "{'key': 'since', 'type': 'DATE_TIME', 'label': {'en': 'S'}, 'required': true,"
                        + " 'visibleIf': {'tests': [{'key': 'worked', 'operator': 'IS', 'value': 'NO'}]}}");
        assertThat(state(template, "{'worked': {'answer': 'YES', 'note': ''}}").gaps())
                .isEmpty();
        ReportState off = state(template, "{'worked': {'answer': 'NO', 'note': ''}}");
        assertThat(off.hidden()).isEmpty();
        assertThat(off.gaps()).containsExactly(new Gap("since", "required"));
    }

    @Test
    void whatIsHiddenDoesNotAnswerForOthers() {
        TemplateDefinition template = Templates.of(
                "{'key': 'a', 'type': 'YES_NO_NA', 'label': {'en': 'A'}}",
                "{'key': 'b', 'type': 'SCALE', 'label': {'en': 'B'}, 'visibleIf': {'tests': [{'key': 'a', 'operator': 'IS', 'value': 'YES'}]}}",
                "{'key': 'c', 'type': 'SHORT_TEXT', 'label': {'en': 'C'}, 'visibleIf': {'tests': [{'key': 'b', 'operator': 'AT_LEAST', 'value': '5'}]}}");
        assertThat(state(template, "{'a': {'answer': 'YES', 'note': ''}, 'b': 7}")
                        .hidden())
                .isEmpty();
        assertThat(state(template, "{'a': {'answer': 'NO', 'note': ''}, 'b': 7}")
                        .hidden())
                .containsExactly("b", "c");
    }

    @Test
    void aSectionHidesAllThatStandsInIt() {
        TemplateDefinition template = TemplateReader.read(Templates.parse(
                "{'title': {'en': 'T'}, 'sections': [{'key': 's', 'title': {'en': 'S'}, 'elements': [{'key': 'a', 'type': 'SCALE'}]},"
                        + "{'key': 't', 'title': {'en': 'T'}, 'visibleIf': {'tests': [{'key': 'a', 'operator': 'AT_LEAST', 'value': '3'}]},"
                        + " 'elements': [{'key': 'b', 'type': 'SCALE', 'required': true}]}]}"));
        assertThat(state(template, "{'a': 2}").hidden()).containsExactly("section:t", "b");
        assertThat(state(template, "{'a': 3}").gaps()).containsExactly(new Gap("b", "required"));
    }

    @ParameterizedTest
    @CsvSource({"10, 50, 100", "10, 11, 22", "8, 16, 40", "7, 16,"})
    void theNeckDisabilityIndexIsAPercentOfWhatWasAnswered(int answered, int total, BigDecimal percent) {
        Score score = questionnaire("NDI", answered, total);
        assertThat(score.value()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 20, Minimal disability", "10, 21, 42, Severe disability", "5, 10, 40, Moderate disability"})
    void theOswestryIndexLeavesOutWhatWasNotAnswered(int answered, int total, BigDecimal percent, String meaning) {
        Score score = questionnaire("OSWESTRY", answered, total);
        assertThat(score.value()).isEqualTo(percent);
        assertThat(score.meaning().en()).isEqualTo(meaning);
        assertThat(score.answered()).isEqualTo(answered);
    }

    /** Ten questions of 0 to 5, the first of them answered with points that sum to the total. */
    private static Score questionnaire(String instrument, int answered, int total) {
        String keys = IntStream.range(0, 10).mapToObj(i -> "'q" + i + "'").collect(Collectors.joining(","));
        String[] elements = Stream.concat(
                        IntStream.range(0, 10)
                                .mapToObj(i -> "{'key': 'q" + i + "', 'type': 'SCALE', 'label': {'en': 'Q'}}"),
                        Stream.of("{'key': 'index', 'type': 'SCORE', 'properties': {'instrument': '" + instrument
                                + "', 'inputs': [" + keys + "]}}"))
                .toArray(String[]::new);
        String answers = IntStream.range(0, answered)
                .mapToObj(i -> "'q" + i + "': " + (total * (i + 1) / answered - total * i / answered))
                .collect(Collectors.joining(",", "{", "}"));
        return state(Templates.of(elements), answers).scores().get("index");
    }

    @ParameterizedTest
    @CsvSource({"m, 1.75, kg, 70, 22.9, Normal range", "in, 70, lb, 220, 31.6, Obesity class I"})
    void theBodyMassIndexKnowsBothSystemsOfUnits(
            String long_, String height, String heavy, String weight, BigDecimal index, String meaning) {
        TemplateDefinition template = Templates.of(
                "{'key': 'h', 'type': 'NUMBER', 'properties': {'unit': '" + long_ + "'}}",
                "{'key': 'w', 'type': 'NUMBER', 'properties': {'unit': '" + heavy + "'}}",
                "{'key': 'bmi', 'type': 'SCORE', 'properties': {'instrument': 'BMI', 'inputs': ['h', 'w']}}");
        Score score = state(template, "{'h': " + height + ", 'w': " + weight + "}")
                .scores()
                .get("bmi");
        assertThat(score.value()).isEqualTo(index);
        assertThat(score.meaning().en()).isEqualTo(meaning);
    }

    @Test
    void aSignatureWaitsForWhatIsMissingCopiedOrLater() {
        TemplateDefinition template = Templates.of(
                "{'key': 'dx', 'type': 'DIAGNOSES', 'required': true}",
                "{'key': 'text', 'type': 'LONG_TEXT', 'label': {'en': 'T'}}",
                "{'key': 'day', 'type': 'DATE_TIME', 'label': {'en': 'D'}, 'properties': {'notInFuture': true}}",
                "{'key': 'why', 'type': 'YES_NO_NA', 'label': {'en': 'W'}, 'properties': {'noteFor': 'NO'}}");
        JsonObject answers =
                Templates.parse("{'text': 'As before', 'day': '2026-03-05', 'why': {'answer': 'NO', 'note': ''}}");
        ReportState waiting = Evaluation.of(template, answers, Set.of(), Set.of("text"), NOW);
        assertThat(waiting.gaps())
                .containsExactly(
                        new Gap("dx", "required"),
                        new Gap("text", "not-confirmed"),
                        new Gap("day", "in-the-future"),
                        new Gap("why", "note-required"));
        assertThat(Evaluation.of(
                                template,
                                Templates.parse("{'day': '2026-03-04'}"),
                                Set.of(ElementType.DIAGNOSES),
                                Set.of(),
                                NOW)
                        .gaps())
                .isEmpty();
    }

    @Test
    void printedIsWhatIsShownAndNothingOfWhatSomebodyTypedIsMarkup() {
        TemplateDefinition template = Templates.of(
                "{'key': 'a', 'type': 'LONG_TEXT', 'label': {'en': 'History'}}",
                "{'key': 'b', 'type': 'SHORT_TEXT', 'label': {'en': 'Hidden'}, 'visibleIf': {'tests': [{'key': 'a', 'operator': 'IS', 'value': 'x'}]}}",
                "{'key': 'c', 'type': 'SHORT_TEXT', 'label': {'en': 'Inside'}, 'print': false}");
        JsonObject answers = Templates.parse("{'a': '<script>alert(1)</script>', 'b': 'no', 'c': 'no'}");
        String markup = ReportMarkup.of(new Paper(
                template,
                answers,
                Evaluation.of(template, answers, Set.of(), Set.of(), NOW),
                JsonValue.EMPTY_JSON_OBJECT,
                java.util.Locale.US,
                null));
        assertThat(markup).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("no</p>");
    }
}
