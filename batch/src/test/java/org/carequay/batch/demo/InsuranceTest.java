package org.carequay.batch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's coverages keep the rules that the service will hold them to. */
class InsuranceTest {
    @ParameterizedTest
    @CsvSource({"eastside, America/New_York", "harbor, America/Los_Angeles"})
    void noTwoOfOneOrderHoldOnTheSameDay(String clinic, ZoneId zone) {
        List<Story> stories = new StoryPlanner(clinic, zone, Instant.parse("2026-11-24T17:00:00Z")).plan(500);
        assertThat(stories).isNotEmpty();
        for (Story story : stories) {
            Map<CoverageOrder, LocalDate> free = new HashMap<>();
            for (CoverageDetails coverage : Insurance.of(story)) {
                LocalDate from = free.getOrDefault(coverage.order(), LocalDate.MIN);
                assertThat(coverage.period().start()).isAfterOrEqualTo(from);
                assertThat(coverage.period().ordered()).isTrue();
                LocalDate end = coverage.period().end();
                free.put(coverage.order(), end == null ? LocalDate.MAX : end.plusDays(1));
                assertThat(coverage.relation() == Relation.SELF || coverage.subscriber() != null)
                        .isTrue();
            }
        }
    }
}
