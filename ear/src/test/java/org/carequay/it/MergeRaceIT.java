package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who merge overlapping pairs at the same time: one wins, the others are told why not, and nobody waits for ever. */
@ExtendWith(RunningCareQuay.class)
class MergeRaceIT {
    private static final int ROUNDS = 12;
    private final Clinic clinic = new Clinic("harbor");
    private final Api other = RunningCareQuay.api("harbor", "admin");

    @Test
    void theSamePairBothWaysRound() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String a = clinic.patient();
            String b = clinic.patient();
            oneWins(() -> merge(clinic.admin, a, b), () -> merge(other, b, a));
        }
    }

    @Test
    void aChainFromBothEnds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String a = clinic.patient();
            String b = clinic.patient();
            String c = clinic.patient();
            oneWins(() -> merge(clinic.admin, a, b), () -> merge(other, b, c));
        }
    }

    @Test
    void twoSourcesIntoOneSurvivor() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String a = clinic.patient();
            String b = clinic.patient();
            String c = clinic.patient();
            oneWins(() -> merge(clinic.admin, a, b), () -> merge(other, a, c));
        }
    }

    @Test
    void undoneTwiceAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = merge(clinic.admin, clinic.patient(), clinic.patient())
                    .expect(200)
                    .text("id");
            oneWins(
                    () -> clinic.admin.post("/v1/merges/" + id + "/undo", null),
                    () -> other.post("/v1/merges/" + id + "/undo", null));
        }
    }

    private static Api.Answer merge(Api by, String survivor, String source) {
        return by.post(
                "/v1/patients/" + survivor + "/merge",
                Map.of("source", source, "version", 1, "sourceVersion", 1, "fields", Map.of()));
    }

    private static void oneWins(Callable<Api.Answer> one, Callable<Api.Answer> two) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (Callable<Api.Answer> act : List.of(one, two)) {
                running.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> each : running) {
                answers.add(each.get(30, TimeUnit.SECONDS));
            }
            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
            Api.Answer told = answers.get(0).status() == 409 ? answers.get(0) : answers.get(1);
            assertThat(told.text("code")).isIn("stale", "patient-merged", "merge-undone");
            assertThat(told.text("detail")).isNotBlank();
        } finally {
            people.shutdownNow();
        }
    }
}
