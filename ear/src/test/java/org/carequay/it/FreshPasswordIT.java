package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Dangerous acts want the password again, from programs a token of the last five minutes. That every service asks for it which
 * says so is held by {@code ArchitectureTest}; making keys and sealing is in {@code DocumentKeepingIT}.
 */
@ExtendWith(RunningCareQuay.class)
class FreshPasswordIT {
    private static final int SIX_MINUTES = 360;
    private static final String ID = UUID.randomUUID().toString();

    private final Api admin = RunningCareQuay.api("eastside", "admin");

    /** One act of the API, with a body that is right but for the ids. */
    private record Act(String method, String path, Object body) {}

    private List<Act> acts() {
        return List.of(
                new Act("GET", "/v1/audit/proof", null),
                new Act(
                        "POST",
                        "/v1/users",
                        Map.of("email", NewUser.unusedEmail(), "name", "Zz Nobody", "role", "BILLER")),
                new Act("PUT", "/v1/users/" + ID, Map.of("version", 1, "name", "Zz Nobody", "role", "CLINIC_ADMIN")),
                new Act("POST", "/v1/users/" + ID + "/end", Map.of()),
                new Act("POST", "/v1/users/" + ID + "/restore", Map.of()),
                new Act("POST", "/v1/users/" + ID + "/sign-out", Map.of()),
                new Act("POST", "/v1/api-clients", Map.of("name", "Zz nobody", "role", "CLINIC_ADMIN")),
                new Act("POST", "/v1/api-clients/" + ID + "/rotate", Map.of()),
                new Act("POST", "/v1/api-clients/" + ID + "/revoke", Map.of()),
                new Act(
                        "PUT",
                        "/v1/retention-rules",
                        Map.of("items", List.of(Map.of("kind", "RECORD", "keepFor", 50, "ofAge", 5)))),
                new Act("POST", "/v1/record-deletions/" + ID + "/approve", Map.of()),
                new Act("POST", "/v1/clinic-exports", Map.of()),
                new Act(
                        "POST",
                        "/v1/remittances/" + ID + "/claims/" + ID + "/send-back",
                        Map.of("version", 1, "way", "PAYMENT", "reference", "Zz")),
                new Act("GET", "/v1/clinic-exports/newest-file", null),
                new Act("POST", "/v1/patients/" + ID + "/record-exports", Map.of("recipient", "Zz", "purpose", "Zz")),
                new Act("POST", "/v1/patients/" + ID + "/merge", Map.of("source", ID, "version", 1)),
                new Act("POST", "/v1/merges/" + ID + "/undo", Map.of()));
    }

    @Test
    void aTokenOfSixMinutesAgoIsNotEnough() throws Exception {
        long now = Instant.now().getEpochSecond();
        Api old = admin.withToken(SignedToken.like(
                admin, claims -> claims.put("iat", now - SIX_MINUTES).put("exp", now + SIX_MINUTES)));
        assertThat(old.get("/v1/users").status()).as("for the rest it is").isEqualTo(200);
        List<String> done = new ArrayList<>();
        for (Act act : acts()) {
            Api.Answer answer = act.method().equals("GET")
                    ? old.get(act.path())
                    : act.method().equals("PUT") ? old.put(act.path(), act.body()) : old.post(act.path(), act.body());
            String challenge =
                    answer.raw().headers().firstValue("WWW-Authenticate").orElse("");
            if (answer.status() != 401 || !challenge.contains("insufficient_user_authentication")) {
                done.add(act.method() + " " + act.path() + " " + answer.status() + " " + answer.body());
            }
        }
        assertThat(done).isEmpty();
    }

    @Test
    void theProofOfTheTrailWantsThePasswordOnThePage() throws Exception {
        NewUser user = NewUser.ready("eastside", "CLINIC_ADMIN");
        PageSession session = user.signedIn();
        String page = "/app/admin/audit.xhtml";
        PageSession.Answer refused = session.submit(page, "chain", Map.of("chain:proof", "chain:proof"));
        assertThat(refused.body()).contains("Confirm with your password first", "<html");
        PageSession.Answer guessed =
                session.submit(page, "chain", Map.of("chain:proof", "chain:proof", "chain:password", "zz"));
        assertThat(guessed.body()).contains("<html").doesNotContain("\n1 ");
        PageSession.Answer file =
                session.submit(page, "chain", Map.of("chain:proof", "chain:proof", "chain:password", NewUser.PASSWORD));
        assertThat(file.body()).startsWith("1 ").doesNotContain("<html");
        assertThat(RunningCareQuay.db()
                        .one(
                                "select string_agg(outcome, ' ' order by at) from sign_in_attempt where email = ?::citext",
                                user.email))
                .as("what was right counts as no guess of its address")
                .isEqualTo("PASSED TRIED PASSED");
    }
}
