package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A job is started once however many ask, is stopped and goes on, and belongs to its clinic. */
@ExtendWith(RunningCareQuay.class)
class JobRunsIT {
    private static final int AT_ONCE = 8;
    private static final String LATEST_SCAN = "/v1/patients/duplicates/scans/latest";

    private final Clinic harbor = new Clinic("harbor");
    private final Api admin = harbor.admin;

    @Test
    void aScheduleIsChangedByTheVersionThatWasSeenAndByTheClinicsClock() {
        String path = "/v1/job-schedules";
        JsonNode before = schedule();
        Map<String, Object> weekly = new HashMap<>(
                Map.of("job", "document-keeping", "on", true, "at", "01:15", "days", List.of("SATURDAY", "SUNDAY")));
        admin.put(path, weekly).expect(422);
        weekly.put("version", before.get("version").asLong());
        JsonNode changed = admin.put(path, weekly).expect(200).body();
        assertThat(changed.get("days").toString()).isEqualTo("[\"SATURDAY\",\"SUNDAY\"]");
        ZonedDateTime next = Instant.parse(changed.get("next").asText()).atZone(ZoneId.of("America/Los_Angeles"));
        assertThat(next.toLocalTime()).isEqualTo(LocalTime.of(1, 15));
        assertThat(next.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(admin.put(path, weekly).expect(409).text("code")).isEqualTo("stale");
        weekly.put("version", changed.get("version").asLong());
        weekly.put("dayOfMonth", 3);
        admin.put(path, weekly).expect(422);
        weekly.put("job", "patient-import");
        admin.put(path, weekly).expect(422);
        admin.put(
                        path,
                        Map.of(
                                "job",
                                "document-keeping",
                                "version",
                                changed.get("version").asLong(),
                                "on",
                                before.get("on").asBoolean(),
                                "at",
                                before.get("at").asText()))
                .expect(200);
        assertThat(schedule().get("at").asText()).isEqualTo(before.get("at").asText());
    }

    private JsonNode schedule() {
        return StreamSupport.stream(
                        admin.get("/v1/job-schedules")
                                .expect(200)
                                .body()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(each -> each.get("job").asText().equals("document-keeping"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofManyWhoStartAtOnceOneDoesAndItsRunIsStoppedAndGoesOn() throws Exception {
        try (HeldScan scan = new HeldScan(harbor)) {
            List<Api.Answer> answers = Together.run(AT_ONCE, () -> admin.post(HeldScan.RUNS, HeldScan.SCAN));
            assertThat(answers.stream().filter(answer -> answer.status() == 202))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() != 202))
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(409);
                        assertThat(answer.text("code")).isEqualTo("job-running");
                    });
            String id = admin.get(HeldScan.RUNS + "?job=duplicate-scan&size=1")
                    .expect(200)
                    .body()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            String run = HeldScan.RUNS + "/" + id;
            JsonNode running = scan.until(id, "RUNNING");
            assertThat(running.path("startedBy").asText()).isNotEmpty();
            assertThat(admin.post("/v1/patients/duplicates/scans", Map.of()).status())
                    .as("the feature's own way to start it")
                    .isNotEqualTo(500);

            Api elsewhere = RunningCareQuay.api("eastside", "admin");
            assertThat(elsewhere.get(run).status()).isEqualTo(404);
            assertThat(elsewhere.post(run + "/stop", version(running)).status()).isEqualTo(404);
            assertThat(elsewhere
                            .get(HeldScan.RUNS + "?size=200")
                            .expect(200)
                            .body()
                            .toString())
                    .doesNotContain(id);

            assertThat(admin.post(run + "/stop", Map.of("version", 0)).text("code"))
                    .isEqualTo("stale");
            JsonNode stopping =
                    admin.post(run + "/stop", version(running)).expect(200).body();
            assertThat(stopping.path("state").asText()).isEqualTo("STOPPING");
            assertThat(admin.post(run + "/restart", version(stopping)).text("code"))
                    .isEqualTo("job-not-restartable");
            scan.letGo();
            JsonNode stopped = scan.until(id, "STOPPED");
            assertThat(stopped.path("stoppedBy").asText()).isNotEmpty();
            assertThat(admin.get(LATEST_SCAN).text("state")).isEqualTo("FAILED");

            List<Api.Answer> restarts = Together.run(AT_ONCE, () -> admin.post(run + "/restart", version(stopped)));
            assertThat(restarts.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            JsonNode completed = scan.until(id, "COMPLETED");
            assertThat(completed.path("restarts").asInt()).isEqualTo(1);
            assertThat(completed.path("restartedBy").asText()).isNotEmpty();
            assertThat(completed.path("stoppedBy").isNull()).isTrue();
            assertThat(completed.path("written").asLong()).isPositive();
            assertThat(completed.path("read").asLong())
                    .isEqualTo(completed.path("written").asLong());
            assertThat(admin.get(LATEST_SCAN).text("state")).isEqualTo("FINISHED");
            assertThat(admin.post(run + "/restart", version(completed)).text("code"))
                    .isEqualTo("job-not-restartable");
        }
    }

    @Test
    void theSameKeyStartsOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Api.Answer> answers = Together.run(AT_ONCE, () -> admin.post(HeldScan.RUNS, HeldScan.SCAN, key));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
        admin.until(
                HeldScan.RUNS + "/" + answers.get(0).text("id"),
                body -> "COMPLETED".equals(body.path("state").asText()),
                Duration.ofMinutes(1));
    }

    @Test
    void whatNeedsSomethingToWorkOnIsNotStartedHere() {
        assertThat(admin.post(HeldScan.RUNS, Map.of("job", "patient-import")).text("code"))
                .isEqualTo("job-not-startable");
        assertThat(admin.post(HeldScan.RUNS, Map.of()).status()).isEqualTo(422);
        assertThat(admin.post(HeldScan.RUNS, Map.of("job", "demo-load")).status())
                .isIn(400, 422);
    }

    private static Map<String, Long> version(JsonNode run) {
        return Map.of("version", run.path("version").asLong());
    }
}
