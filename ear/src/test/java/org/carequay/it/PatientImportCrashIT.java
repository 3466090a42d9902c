package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed in the middle of an import; the import ends by itself after the next start. */
@ExtendWith(RunningCareQuay.class)
class PatientImportCrashIT {
    private static final int ROWS = 4_000;
    private static final long PATIENCE_NANOS = 240_000_000_000L;

    @Test
    void everyRowIsRegisteredExactlyOnce() throws Exception {
        String family = "Crash" + Clinic.letters(UUID.randomUUID());
        StringBuilder file = new StringBuilder("Last,First,DOB,Email\n");
        for (int i = 0; i < ROWS; i++) {
            String born = i % 1_000 == 7
                    ? "never"
                    : LocalDate.of(1950, 1, 1).plusDays(i).toString();
            file.append(family)
                    .append(',')
                    .append(Clinic.letters(new UUID((long) i << Integer.SIZE, 0)))
                    .append(',')
                    .append(born);
            file.append(',').append(i).append("@x.example\n");
        }
        String job = ImportFile.send(desk(), false, file.toString()).expect(202).text("id");
        await(job, 1_000);
        RunningCareQuay.server().kill();
        int before = count(family);
        RunningCareQuay.server().restart();
        JsonNode ended = await(job, Integer.MAX_VALUE);

        int refused = ROWS / 1_000;
        assertThat(before).isBetween(1, ROWS - refused - 1);
        assertThat(ended.path("state").asText()).isEqualTo("FINISHED");
        assertThat(ended.path("read").asInt()).isEqualTo(ROWS);
        assertThat(ended.path("written").asInt()).isEqualTo(ROWS - refused);
        assertThat(ended.path("rejected").size()).isEqualTo(refused);
        assertThat(count(family)).isEqualTo(ROWS - refused);
        assertThat(RunningCareQuay.db().one("select count(distinct given) from patient where family = ?", family))
                .isEqualTo(String.valueOf(ROWS - refused));
    }

    private static Api desk() {
        return RunningCareQuay.api("harbor", "frontdesk");
    }

    private static int count(String family) throws Exception {
        return Integer.parseInt(RunningCareQuay.db().one("select count(*) from patient where family = ?", family));
    }

    /** Until that many rows are read or the job has ended. */
    private static JsonNode await(String job, int read) throws InterruptedException {
        Api desk = desk();
        long limit = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < limit) {
            JsonNode body = desk.get("/v1/jobs/" + job).expect(200).body();
            if (body.path("read").asInt() >= read
                    || !"RUNNING".equals(body.path("state").asText())) {
                return body;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import did not get there");
    }
}
