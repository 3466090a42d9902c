package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who asks too often is told to come again later, and the administrator finds it in the log; others go on. Addresses and clients
 * are those of these tests alone.
 */
@ExtendWith(RunningCareQuay.class)
class RequestLimitsIT {
    /** An address may sign in, and ask for tokens, as often as four accounts. */
    private static final int OF_ADDRESS = 4;

    /** Far fewer than are allowed in a minute. */
    private static final int SOON = 60;

    private static final int LOG_LINES = 5_000;
    private final String base = RunningCareQuay.server().baseUrl();
    private final Clinic clinic = new Clinic("eastside");

    @Test
    void anAddressThatOpensLinksTooOftenHasToWait() throws Exception {
        try (OtherAddress client = new OtherAddress(77)) {
            OtherAddress.Answer answer =
                    untilRefused(RunningCareQuay.LINKS_A_MINUTE, () -> client.get("/visit.xhtml?t=zz"));
            assertThat(answer.body()).as("a page for people").contains("Too many requests");
        }
        assertThat(PageSession.anonymous(base).get("/visit.xhtml?t=zz").status())
                .as("somebody else")
                .isNotEqualTo(429);
        expectInTheLog("LINK");
    }

    @Test
    void anAddressThatSignsInTooOftenHasToWait() throws Exception {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        try (OtherAddress client = new OtherAddress(78)) {
            untilRefused(
                    RunningCareQuay.SIGN_INS_A_MINUTE * OF_ADDRESS, () -> client.post("/session", Map.of("act", "zz")));
            Map<String, String> right = Map.of("login:email", user.email, "login:password", NewUser.PASSWORD);
            OtherAddress.Answer answer = refusedSoon(() -> client.post("/login.xhtml", right));
            assertThat(answer.body()).contains("Too many requests").doesNotContain(user.email, NewUser.PASSWORD);
            assertThat(client.get("/login.xhtml").status())
                    .as("looking at the page")
                    .isEqualTo(200);
        }
        assertThat(user.canSignIn(NewUser.PASSWORD)).as("elsewhere").isTrue();
        expectInTheLog("SIGN_IN");
    }

    @Test
    void aClientThatAsksForTokensTooOftenHasToWaitAndLearnsNothing() throws Exception {
        JsonNode made = client();
        Map<String, String> right = credentials(made, made.get("secret").asText());
        Map<String, String> wrong = credentials(made, "zz");
        try (OtherAddress client = new OtherAddress(79)) {
            OtherAddress.Answer guessed =
                    untilRefused(RunningCareQuay.TOKENS_A_MINUTE, () -> client.post("/api/oauth/token", wrong));
            assertThat(guessed.body()).isEqualTo("{\"error\":\"temporarily_unavailable\"}");
            OtherAddress.Answer known = refusedSoon(() -> client.post("/api/oauth/token", right));
            assertThat(known.body()).isEqualTo(guessed.body());
            JsonNode other = client();
            assertThat(client.post(
                                    "/api/oauth/token",
                                    credentials(other, other.get("secret").asText()))
                            .status())
                    .as("another client at that address")
                    .isEqualTo(200);
        }
        assertThat(signedIn(made).get("/v1/visit-types").status())
                .as("the same client elsewhere")
                .isEqualTo(200);
        expectInTheLog("TOKEN");
    }

    @Test
    void anAccountThatSearchesTooOftenHasToWait() throws Exception {
        Api searching = signedIn(client());
        String search = "/v1/codes/icd10?q=zzz";
        int found = 0;
        Api.Answer answer = searching.get(search);
        for (; found < 2 * RunningCareQuay.SEARCHES_A_MINUTE && answer.status() == 200; found++) {
            answer = searching.get(search);
        }
        assertThat(found).isGreaterThanOrEqualTo(RunningCareQuay.SEARCHES_A_MINUTE);
        assertThat(answer.expect(429).text("code")).isEqualTo("too-many-requests");
        assertThat(answer.body().toString()).doesNotContain("zzz");
        assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
        int others = 0;
        while (others < SOON && searching.get("/v1/patients?q=zz").status() == 200) {
            others++;
        }
        assertThat(others).as("another search").isLessThan(SOON);
        assertThat(searching.get("/v1/visit-types").status())
                .as("what is no search")
                .isEqualTo(200);
        assertThat(signedIn(client()).get(search).status())
                .as("another account")
                .isEqualTo(200);
        expectInTheLog("SEARCH");
    }

    /** What counts with what was asked too often already is refused at once, or after the few that have become free since. */
    private static OtherAddress.Answer refusedSoon(Callable<OtherAddress.Answer> ask) throws Exception {
        OtherAddress.Answer answer = ask.call();
        for (int more = 1; more < SOON && answer.status() != 429; more++) {
            answer = ask.call();
        }
        assertThat(answer.status()).isEqualTo(429);
        return answer;
    }

    /** Asks until it is refused, which is not before so many, and says when to come again. */
    private static OtherAddress.Answer untilRefused(int allowed, Callable<OtherAddress.Answer> ask) throws Exception {
        int sent = 1;
        OtherAddress.Answer answer = ask.call();
        for (; sent < 2 * allowed && answer.status() != 429; sent++) {
            answer = ask.call();
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.retryAfter()).isPositive();
        assertThat(sent).isGreaterThan(allowed);
        return answer;
    }

    private static void expectInTheLog(String kind) throws IOException {
        List<String> lines = RunningCareQuay.server().log(LOG_LINES);
        assertThat(lines)
                .anyMatch(line -> line.matches(".*Too many requests: [0-9]+ of kind " + kind + " were refused"));
    }

    private JsonNode client() {
        return clinic.admin
                .post("/v1/api-clients", Map.of("name", "Zz eager", "role", "FRONT_DESK"))
                .expect(201)
                .body();
    }

    private static Map<String, String> credentials(JsonNode client, String secret) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                client.get("clientId").asText(),
                "client_secret",
                secret);
    }

    private Api signedIn(JsonNode client) {
        return Api.signedIn(
                base + "/api",
                client.get("clientId").asText(),
                client.get("secret").asText());
    }
}
