package org.carequay.encounter.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteContent.Charge;
import org.carequay.encounter.NoteContent.Diagnosis;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.scheduling.ProviderId;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final EncounterId ENCOUNTER = new EncounterId(new UUID(0, 1));
    private static final ProviderId PROVIDER = new ProviderId(new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** Signatures given years ago must still verify: this value never changes. */
    @Test
    void the_hash_of_a_note_is_what_it_always_was() {
        assertThat(hash("pain", "M54.2", 1))
                .isEqualTo("c279bb484b6df8671a12e11033ce2d809ef3a0a3bae5242d9c83d326f33cac0c");
    }

    @Test
    void words_codes_and_units_count_and_descriptions_do_not() {
        String original = hash("pain", "M54.2", 1);
        assertThat(hash("no pain", "M54.2", 1)).isNotEqualTo(original);
        assertThat(hash("pain", "M54.50", 1)).isNotEqualTo(original);
        assertThat(hash("pain", "M54.2", 2)).isNotEqualTo(original);
        assertThat(ContentHash.of(ENCOUNTER, PROVIDER, DAY, note("pain", "M54.2", "Cervicalgia", 1), BodyChart.EMPTY))
                .isEqualTo(original);
        assertThat(ContentHash.of(
                        ENCOUNTER, PROVIDER, DAY.plusDays(1), note("pain", "M54.2", null, 1), BodyChart.EMPTY))
                .isNotEqualTo(original);
    }

    @Test
    void a_chart_counts_down_to_the_last_digit_of_a_place() {
        String without = hash("pain", "M54.2", 1);
        String with = hash(BodyChartRulesTest.mark(0.5, 0.25));
        assertThat(with).isNotEqualTo(without).isEqualTo(hash(BodyChartRulesTest.mark(0.5, 0.25)));
        assertThat(hash(BodyChartRulesTest.mark(0.5, 0.2501))).isNotEqualTo(with);
    }

    private static String hash(BodyChart.Mark mark) {
        BodyChart chart = BodyChartRules.tidy(new BodyChart(BodyFigure.MALE, List.of(mark), List.of()));
        return ContentHash.of(ENCOUNTER, PROVIDER, DAY, note("pain", "M54.2", null, 1), chart);
    }

    @Test
    void text_has_one_form() {
        assertThat(CanonicalJson.write(Map.of("b", "\"\\\n\t\u000b\u0001é", "a", List.of(1, 2))))
                .isEqualTo("{\"a\":[1,2],\"b\":\"\\\"\\\\\\n\\t\\u000b\\u0001é\"}");
    }

    private static String hash(String subjective, String code, int units) {
        return ContentHash.of(ENCOUNTER, PROVIDER, DAY, note(subjective, code, null, units), BodyChart.EMPTY);
    }

    private static NoteContent note(String subjective, String code, String description, int units) {
        return new NoteContent(
                subjective,
                "o",
                "a",
                "p",
                List.of(new Diagnosis(code, description, Causation.CAUSED)),
                List.of(new Charge("99213", units, List.of(1))));
    }
}
