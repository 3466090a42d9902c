package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed in the middle of an import; the import ends by itself after the next start. */
@ExtendWith(RunningCareQuay.class)
class PatientImportCrashIT {
    private static final int ROWS = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void everyRowIsRegisteredExactlyOnce() throws Exception {
        String family = "Crash" + Clinic.letters(UUID.randomUUID());
        StringBuilder file = new StringBuilder("Last,First,DOB,Email\n");
        for (int i = 0; i < ROWS; i++) {
            String born = i % 1_000 == 7
                    ? "never"
                    : LocalDate.of(1950, 1, 1).plusDays(i).toString();
            String own = Clinic.letters(new UUID((long) i << Integer.SIZE, 0));
            file.append(family).append(own).append(',').append(own).append(',').append(born);
            file.append(',').append(i).append("@x.example\n");
        }
        String job = ImportFile.send(desk(), false, file.toString()).expect(202).text("id");
        desk().until(
                        "/v1/jobs/" + job,
                        body -> body.path("read").asInt() >= 1_000 || ImportFile.hasEnded(body),
                        PATIENCE);
        RunningCareQuay.server().kill();
        int before = count(family);
        RunningCareQuay.server().restart();
        JsonNode ended = desk().until("/v1/jobs/" + job, ImportFile::hasEnded, PATIENCE);

        int refused = ROWS / 1_000;
        assertThat(before).isBetween(1, ROWS - refused - 1);
        assertThat(ended.path("state").asText()).isEqualTo("FINISHED");
        assertThat(ended.path("read").asInt()).isEqualTo(ROWS);
        assertThat(ended.path("written").asInt()).isEqualTo(ROWS - refused);
        assertThat(ended.path("rejected").size()).isEqualTo(refused);
        assertThat(count(family)).isEqualTo(ROWS - refused);
        assertThat(RunningCareQuay.db()
                        .one("select restarts || ' ' || started_by from job_run where about_id = ?::uuid", job))
                .startsWith("1 ");
        assertThat(RunningCareQuay.db()
                        .one("select count(distinct given) from patient where family like ? || '%'", family))
                .isEqualTo(String.valueOf(ROWS - refused));
    }

    private static Api desk() {
        return RunningCareQuay.api("harbor", "frontdesk");
    }

    private static int count(String family) throws Exception {
        return Integer.parseInt(
                RunningCareQuay.db().one("select count(*) from patient where family like ? || '%'", family));
    }
}
