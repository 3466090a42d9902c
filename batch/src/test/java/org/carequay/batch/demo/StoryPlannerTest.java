package org.carequay.batch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.batch.demo.VisitPlan.Fate;
import org.carequay.encounter.NoteContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's plan keeps the rules that the services will hold it to. */
class StoryPlannerTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

    @Test
    void isTheSameEachTime() {
        assertThat(plan(NOON)).isEqualTo(plan(NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-24T17:00:00Z", "2026-11-22T04:30:00Z", "2027-03-14T12:00:00Z", "2028-02-29T22:10:00Z"})
    void showsALivelyDayAtAnyHour(String now) {
        LocalDate today = LocalDate.ofInstant(Instant.parse(now), NEW_YORK);
        List<Fate> fates = plan(Instant.parse(now)).stream()
                .flatMap(s -> s.visits().stream())
                .filter(v -> LocalDate.ofInstant(v.start(), NEW_YORK).equals(today))
                .map(VisitPlan::fate)
                .toList();
        assertThat(fates).contains(Fate.WITH_PROVIDER, Fate.CHECKED_IN, Fate.ARRIVED);
    }

    @Test
    void neverBooksAProviderTwice() {
        Set<String> quarters = new HashSet<>();
        visits(plan(NOON)).forEach(v -> {
            for (Instant at = v.start(); at.isBefore(v.end()); at = at.plusSeconds(900)) {
                assertThat(quarters.add(v.provider() + at)).isTrue();
            }
        });
    }

    @Test
    void neverActsAfterNow() {
        assertThat(visits(plan(NOON))).noneMatch(v -> v.bookedAt().isAfter(NOON));
        assertThat(visits(plan(NOON)).filter(v -> v.fate() == Fate.SIGNED))
                .noneMatch(v -> v.start().isAfter(NOON));
    }

    @Test
    void givesThePatientAccountACaseAndAComingVisit() {
        Story star = plan(NOON).stream().filter(Story::star).findFirst().orElseThrow();
        assertThat(star.caseFile().firm()).isEqualTo("LOPEZ");
        assertThat(star.visits()).anyMatch(v -> v.start().isAfter(NOON) && v.fate() == Fate.BOOKED);
    }

    @Test
    void writesNotesThatCanBeSigned() {
        NoteWords words = new NoteWords();
        for (Story story : plan(NOON)) {
            story.visits().stream().filter(v -> v.fate().seen()).forEach(visit -> {
                NoteContent note = words.note(story, visit);
                assertThat(List.of(note.subjective(), note.objective(), note.assessment(), note.plan()))
                        .allSatisfy(section -> assertThat(section).isNotBlank().doesNotContain("{", "null"));
                assertThat(note.diagnoses()).isNotEmpty();
                assertThat(note.charges()).isNotEmpty();
            });
        }
    }

    private static Stream<VisitPlan> visits(List<Story> stories) {
        return stories.stream().flatMap(s -> s.visits().stream());
    }

    private static List<Story> plan(Instant now) {
        return new StoryPlanner("eastside", NEW_YORK, now).plan(500);
    }
}
