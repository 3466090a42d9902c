package org.carequay.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.report.ShippedTemplate;
import org.carequay.report.TemplateDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTemplatesTest {
    static List<ShippedTemplate> all() {
        return ShippedTemplate.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBePublishedAsItIsAndSpeaksBothLanguages(ShippedTemplate shipped) {
        TemplateDefinition template = TemplateReader.read(shipped.definition());
        assertThat(TemplateRules.complete(template).found()).isEmpty();
        assertThat(template.elements()
                        .filter(element -> !element.label().en().isBlank())
                        .filter(element -> element.label().es().isBlank()))
                .isEmpty();
        Answers sample = Sample.answers(template);
        for (Locale locale : List.of(Locale.US, Locale.forLanguageTag("es-US"))) {
            String markup = ReportMarkup.of(new Paper(
                    template,
                    sample.values(),
                    Evaluation.of(template, sample.values(), Set.of(), Set.of(), LocalDateTime.of(2026, 3, 4, 10, 0)),
                    Sample.facts("Clinic"),
                    locale,
                    new NoPictures()));
            assertThat(markup).contains("<h2>").contains("S13.4XXA");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesOnlyAnswersThatItKeepsAsTheyAre(ShippedTemplate shipped) {
        TemplateDefinition template = TemplateReader.read(shipped.definition());
        Answers sample = Sample.answers(template);
        Answers taken = Answers.kept(template, Templates.parse("{}"), Templates.parse("{}"));
        taken.take(sample.valuesJson(), element -> true);
        assertThat(taken.values().keySet())
                .containsExactlyElementsOf(
                        Stream.of(sample.values().keySet()).flatMap(Set::stream).toList());
    }

    private static final class NoPictures implements Paper.Pictures {
        @Override
        public String bodyChart(jakarta.json.JsonObject facts, Locale locale) {
            return "";
        }

        @Override
        public String image(String document, String description) {
            return "";
        }
    }
}
