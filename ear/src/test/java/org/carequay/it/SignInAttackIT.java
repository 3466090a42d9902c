package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guessing, fixed sessions, forged posts, and what every page says to the browser. */
@ExtendWith(RunningCareQuay.class)
class SignInAttackIT {
    private static final int GUESSES = 50;
    private static final int LOG_LINES = 5_000;
    /** Fewer than lock an account. */
    private static final int TRIES = 4;

    private final Db db = RunningCareQuay.db();
    private final String base = RunningCareQuay.server().baseUrl();

    @Test
    void ofFiftyParallelGuessesAtMostFiveAreLookedAt() throws Exception {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        List<Callable<Boolean>> guesses = IntStream.range(0, GUESSES)
                .<Callable<Boolean>>mapToObj(number -> () -> user.canSignIn("a wrong guess " + number))
                .toList();
        ExecutorService many = Executors.newFixedThreadPool(GUESSES);
        try {
            for (Future<Boolean> guess : many.invokeAll(guesses)) {
                assertThat(guess.get()).isFalse();
            }
        } finally {
            many.shutdownNow();
        }
        String tried = "select count(*) from sign_in_attempt where email = ?::citext and outcome = ?";
        assertThat(db.one(tried, user.email, "TRIED")).isEqualTo("5");
        assertThat(db.one(tried, user.email, "LOCKED")).isEqualTo(String.valueOf(GUESSES - 5));
        assertThat(user.canSignIn(NewUser.PASSWORD))
                .as("the right password while it is locked")
                .isFalse();
        assertThat(user.seenByAdmin().get("active").asBoolean()).isTrue();
    }

    /** A few passwords tried with many people lock none of them; so their address is stopped, but for those who work there. */
    @Test
    void anAddressWithTooManyFailuresLetsInOnlyWhoIsKnownThere() throws Exception {
        NewUser known = NewUser.ready("eastside", "FRONT_DESK");
        NewUser stranger = NewUser.ready("eastside", "FRONT_DESK");
        try (OtherAddress client = new OtherAddress(80)) {
            assertThat(client.signIn(known.email, NewUser.PASSWORD)).isTrue();
            db.update(
                    "insert into sign_in_attempt (email, address, outcome) select 'zz' || n || '@sprayed.example', '127.0.0.80',"
                            + " case n % 2 when 0 then 'UNKNOWN' else 'TRIED' end from generate_series(2, ?) n",
                    RunningCareQuay.FAILED_SIGN_INS);
            assertThat(client.signIn(stranger.email, NewUser.PASSWORD))
                    .as("the last one below the limit, as the known one's try was right")
                    .isTrue();
            db.update(
                    "delete from sign_in_session s using account a where a.login_id = s.login_id and a.id = ?::uuid",
                    stranger.id);
            assertThat(client.signIn(stranger.email, "a wrong guess")).isFalse();
            assertThat(client.signIn(stranger.email, NewUser.PASSWORD)).isFalse();
            assertThat(client.signIn(known.email, NewUser.PASSWORD)).isTrue();
        }
        assertThat(stranger.canSignIn(NewUser.PASSWORD)).as("elsewhere").isTrue();
        assertThat(db.one("select count(*) from sign_in_attempt where address = '127.0.0.80' and outcome = 'CROWDED'"))
                .isEqualTo("1");
        assertThat(RunningCareQuay.server().log(LOG_LINES))
                .anyMatch(line -> line.contains("Too many tries to sign in failed from 127.0.0.80"))
                .noneMatch(line -> line.contains(stranger.email));
    }

    /** Whether somebody is known must not be told by the clock: what costs is hashing the password. The quickest of some is least disturbed. */
    @Test
    void whoIsUnknownWaitsAsLong() {
        NewUser known = NewUser.ready("eastside", "FRONT_DESK");
        long quickest = Long.MAX_VALUE;
        long quickestUnknown = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            quickest = Math.min(quickest, nanosOf(known.email));
            quickestUnknown = Math.min(quickestUnknown, nanosOf(NewUser.unusedEmail()));
        }
        assertThat((double) quickestUnknown / quickest).isBetween(0.4, 2.5);
    }

    private long nanosOf(String email) {
        PageSession page = PageSession.anonymous(base);
        PageSession.Answer form = page.get("/login.xhtml");
        long begin = System.nanoTime();
        page.answer(
                form,
                "/login.xhtml",
                "login",
                Map.of("login:email", email, "login:password", "a wrong guess", "login:signin", "login:signin"));
        return System.nanoTime() - begin;
    }

    @Test
    void aSessionFromBeforeIsNotTheOneAfter() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = PageSession.anonymous(base);
        session.get("/login.xhtml");
        String before = sessionCookie(session).getValue();
        session.signIn(user.email, NewUser.PASSWORD);
        String after = sessionCookie(session).getValue();
        assertThat(after).isNotEqualTo(before);
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(200);
        assertThat(sessionCookie(session).isHttpOnly()).isTrue();
    }

    @Test
    void aForgedPostChangesNothing() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        String epoch = epoch(user);
        for (String state : List.of("", "stateless", "-1:-1", "1234567890123456789:1234567890123456789")) {
            session.post(
                    "/account.xhtml",
                    Map.of(
                            "everywhere", "everywhere",
                            "everywhere:out", "everywhere:out",
                            "jakarta.faces.ViewState", state));
            assertThat(epoch(user)).as(state).isEqualTo(epoch);
        }
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(200);
    }

    /** The state of one session is worth nothing in another. */
    @Test
    void theStateOfAnotherSessionChangesNothing() throws SQLException {
        NewUser victim = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = victim.signedIn();
        PageSession attacker = NewUser.ready("eastside", "FRONT_DESK").signedIn();
        String epoch = epoch(victim);
        PageSession.Answer theirs = attacker.get("/account.xhtml");
        session.answer(theirs, "/account.xhtml", "everywhere", Map.of("everywhere:out", "everywhere:out"));
        assertThat(epoch(victim)).isEqualTo(epoch);
    }

    @Test
    void afterSigningOutNothingIsShown() {
        PageSession session = NewUser.ready("eastside", "FRONT_DESK").signedIn();
        session.submit("/account.xhtml", "everywhere", Map.of("everywhere:out", "everywhere:out"));
        assertThat(session.get("/app/patients/list.xhtml").status()).isEqualTo(302);
        assertThat(session.get("/app/patients/list.xhtml").location()).contains("login.xhtml");
    }

    @Test
    void everyPageTellsTheBrowserWhatIsForbidden() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (String page : List.of("/login.xhtml", "/forgot.xhtml", "/code.xhtml", "/password.xhtml", "/error.xhtml")) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + page)).build(), HttpResponse.BodyHandlers.ofString());
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(page).contains("object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'");
            assertThat(policy.replaceAll(".*script-src", ""))
                    .as(page)
                    .contains("'nonce-")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        }
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/login.xhtml"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite"));
    }

    private String epoch(NewUser user) throws SQLException {
        return db.one("select epoch from account where id = ?::uuid", user.id);
    }

    private static HttpCookie sessionCookie(PageSession session) {
        return session.cookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
