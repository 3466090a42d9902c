package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody was refused stands in the clinic's trail, once a minute; nothing of it is told to the one who asked. */
@ExtendWith(RunningCareQuay.class)
class RefusalsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    @Test
    void aPageOfOthersIsTold() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        for (int i = 0; i < 3; i++) {
            assertThat(session.get("/app/admin/users.xhtml").status()).isEqualTo(403);
        }
        assertThat(session.get("/app/admin/clinic.xhtml?id=zz-secret").status()).isEqualTo(403);
        awaitRefused(user.id, "page /app/admin/users.xhtml", "page /app/admin/clinic.xhtml");
    }

    /** By the guard of the operation where no such role may, by the service where the key was taken from this one. */
    @Test
    void anOperationAndAServiceAreTold() throws SQLException {
        JsonNode client = clinic.admin
                .post("/v1/api-clients", Map.of("name", "Zz refused", "role", "FRONT_DESK"))
                .expect(201)
                .body();
        String account = client.get("id").asText();
        Api desk = Api.signedIn(
                RunningCareQuay.server().baseUrl() + "/api",
                client.get("clientId").asText(),
                client.get("secret").asText());
        desk.post("/v1/audit/verify", null).expect(403);
        desk.post("/v1/audit/verify", null).expect(403);
        db.updateUnseen("update account set removed = '{case.read}' where id = ?::uuid", account);
        desk.get("/v1/cases").expect(403);
        awaitRefused(account, "operation AuditResource.verify", "service CaseService.find");
    }

    /** Each of them holds a connection while it is refused: none waits for a second one. */
    @Test
    void manyWhoAreRefusedAtOnceHoldUpNobody() throws Exception {
        NewUser user = NewUser.ready("eastside", "PHYSICIAN");
        db.updateUnseen("update account set own_patients = true where id = ?::uuid", user.id);
        String patient = clinic.patient();
        PageSession session = user.signedIn();
        ExecutorService many = Executors.newFixedThreadPool(64);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 128; i++) {
                String id = i % 2 == 0 ? patient : UUID.randomUUID().toString();
                asked.add(many.submit(
                        () -> session.get("/app/patients/view.xhtml?id=" + id).status()));
            }
            for (Future<Integer> each : asked) {
                assertThat(each.get()).isEqualTo(404);
            }
        } finally {
            many.shutdownNow();
        }
        awaitRefused(user.id, "patient");
    }

    /** It stands in the history of the record, too, and is a failure in FHIR. */
    @Test
    void aRecordThatSomebodyMayNotSeeIsTold() throws Exception {
        String patient = clinic.patient();
        NewUser user = NewUser.ready("eastside", "PHYSICIAN");
        db.updateUnseen("update account set own_patients = true where id = ?::uuid", user.id);
        PageSession session = user.signedIn();
        for (int i = 0; i < 2; i++) {
            assertThat(session.get("/app/patients/view.xhtml?id=" + patient).status())
                    .isEqualTo(404);
        }
        assertThat(session.get("/app/patients/view.xhtml?id=" + new Clinic("harbor").patient())
                        .status())
                .isEqualTo(404);
        awaitRefused(user.id, "patient");
        JsonNode told = clinic.admin
                .get("/v1/audit?action=REFUSED&patient=" + patient)
                .expect(200)
                .body()
                .get("items");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("account").asText()).isEqualTo(user.id);
        JsonNode event = fhir(patient);
        assertThat(event.get("outcome").asText()).isEqualTo("4");
        assertThat(event.at("/agent/0/who/identifier/value").asText()).isEqualTo(user.id);
        assertThat(event.at("/entity/1/what/identifier/value").asText()).isEqualTo(patient);
        assertThat(event.at("/entity/1/role/code").asText()).isEqualTo("1");
    }

    private JsonNode fhir(String patient) throws IOException {
        byte[] zip = clinic.admin
                .get("/v1/audit/export?format=fhir&action=REFUSED&patient=" + patient)
                .expect(200)
                .bytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            return Api.JSON.readTree(in.readAllBytes()).at("/entry/0/resource");
        }
    }

    /** They are written a moment later, in any order, and none of them twice. */
    private void awaitRefused(String account, String... what) {
        Awaitility.await("refusals in the trail").atMost(PATIENCE).untilAsserted(() -> assertThat(refused(account))
                .containsExactlyInAnyOrder(what));
    }

    private List<String> refused(String account) throws SQLException {
        return db.strings(
                "select entity || coalesce(' ' || (after ->> 'what'), '') from audit_event where action = 'REFUSED'"
                        + " and account_id = ?::uuid order by id",
                account);
    }
}
