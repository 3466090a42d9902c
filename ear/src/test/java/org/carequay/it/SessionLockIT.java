package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A locked session gives nothing until the password is given, and single sessions are ended one by one. */
@ExtendWith(RunningCareQuay.class)
class SessionLockIT {
    private static final int LOCKED = 423;
    private final Db db = RunningCareQuay.db();
    private final String base = RunningCareQuay.server().baseUrl();

    @Test
    void theServerRefusesEverythingUntilThePasswordIsGiven() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        PageSession.Answer account = session.get("/account.xhtml");
        String epoch = epoch(user);
        assertThat(session.post("/session/lock", Map.of()).status())
                .as("a form of another site")
                .isEqualTo(403);
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(200);
        assertThat(session.script("/session/lock", Map.of()).status()).isEqualTo(204);

        for (String page :
                List.of("/app/patients/list.xhtml", "/account.xhtml", "/", "/index.xhtml", "/verify.xhtml")) {
            assertThat(session.get(page).location()).as(page).contains("/locked.xhtml?next=");
        }
        for (String path : List.of("/waiting", "/pulse", "/app/documents/receive", "/live/schedule")) {
            assertThat(session.get(path).status()).as(path).isEqualTo(LOCKED);
        }
        session.answer(account, "/account.xhtml", "everywhere", Map.of("everywhere:out", "everywhere:out"));
        assertThat(epoch(user)).as("a form of before").isEqualTo(epoch);

        assertThat(session.script("/session/unlock", Map.of("password", "not the password"))
                        .status())
                .isEqualTo(422);
        assertThat(session.get("/app/patients/list.xhtml").status()).isEqualTo(302);
        assertThat(session.script("/session/unlock", Map.of("password", NewUser.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(session.get("/app/patients/list.xhtml").status()).isEqualTo(200);
        session.answer(account, "/account.xhtml", "everywhere", Map.of("everywhere:out", "everywhere:out"));
        assertThat(epoch(user)).as("the form of before, unlocked").isNotEqualTo(epoch);
        assertThat(db.strings(
                        "select action from audit_event where entity_id = ?::uuid and action like 'UNLOCK%' order by at",
                        user.id))
                .containsExactly("UNLOCK_FAILED", "UNLOCK");
    }

    @Test
    void aPageThatIsLeftOpenIsLockedHoweverOftenItAsksByItself() throws Exception {
        assertThat(LeftOpen.lockedAfter()).isBetween(Duration.ofSeconds(57), Duration.ofSeconds(75));
    }

    @Test
    void aPageThatIsOpenedAsksAndLeadsBack() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        session.script("/session/lock", Map.of());
        String asked = session.get("/app/patients/list.xhtml").location().replaceAll(".*/locked", "/locked");
        PageSession.Answer wrong = session.submit(
                asked, "unlock", Map.of("unlock:password", "not the password", "unlock:open", "unlock:open"));
        assertThat(wrong.body()).contains("The password does not match");
        PageSession.Answer right = session.answer(
                wrong,
                "/locked.xhtml",
                "unlock",
                Map.of("unlock:password", NewUser.PASSWORD, "unlock:open", "unlock:open"));
        assertThat(right.location()).endsWith("/app/patients/list.xhtml");
        assertThat(session.get("/app/patients/list.xhtml").status()).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsAndNoMoreAreLookedAt() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        session.script("/session/lock", Map.of());
        for (int i = 0; i < 5; i++) {
            assertThat(session.script("/session/unlock", Map.of("password", "guess number " + i))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(session.script("/session/unlock", Map.of("password", NewUser.PASSWORD))
                        .status())
                .isEqualTo(429);
        assertThat(session.get("/app/dashboard.xhtml").location()).contains("/locked.xhtml");
    }

    @Test
    void somebodyElseWhoSignsInOnALockedScreenGetsNothingOfIt() {
        PageSession session = NewUser.ready("eastside", "FRONT_DESK").signedIn();
        NewUser other = NewUser.ready("eastside", "BILLER");
        PageSession.Answer account = session.get("/account.xhtml");
        session.script("/session/lock", Map.of());
        session.signIn(other.email, NewUser.PASSWORD);
        assertThat(session.get("/account.xhtml").status()).isEqualTo(200);
        assertThat(session.answer(account, "/account.xhtml", "everywhere", Map.of("everywhere:out", "everywhere:out"))
                        .location())
                .as("a form of the one before")
                .contains("why=expired");
    }

    @Test
    void somebodyElseWhoSignsInOverAnOpenSessionGetsNothingOfIt() {
        PageSession session = NewUser.ready("eastside", "FRONT_DESK").signedIn();
        NewUser other = NewUser.ready("eastside", "BILLER");
        PageSession.Answer account = session.get("/account.xhtml");
        assertThat(session.signIn(other.email, NewUser.PASSWORD).location()).endsWith("/carequay/");
        assertThat(session.get("/account.xhtml").location()).isEmpty();
        assertThat(session.answer(account, "/account.xhtml", "everywhere", Map.of("everywhere:out", "everywhere:out"))
                        .location())
                .as("a form of the one before")
                .contains("why=expired");
    }

    @Test
    void anEndedAccountCannotUnlock() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        session.script("/session/lock", Map.of());
        user.act("end");
        assertThat(session.script("/session/unlock", Map.of("password", NewUser.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(session.get("/app/dashboard.xhtml").location()).contains("/login.xhtml");
    }

    @Test
    void oneSessionIsEndedAndTheOthersGoOn() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession first = user.signedIn();
        PageSession second = user.signedIn();
        PageSession third = user.signedIn();
        PageSession.Answer shown = third.get("/account.xhtml");
        assertThat(shown.body()).contains("This session");
        PageSession.Answer ended =
                third.answer(shown, "/account.xhtml", "everywhere", Map.of(button(shown, 1), button(shown, 1)));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(first.get("/app/dashboard.xhtml").location()).contains("/login.xhtml");
        assertThat(second.get("/app/dashboard.xhtml").status()).isEqualTo(200);
        assertThat(third.get("/app/dashboard.xhtml").status()).isEqualTo(200);
        assertThat(db.one(
                        "select count(*) from audit_event where entity_id = ?::uuid and action = 'SESSION_END'",
                        user.id))
                .isEqualTo("1");
    }

    /** While nothing can be written for them: so the answer cannot have waited for it. */
    @Test
    void aKnownEmailIsAnsweredBeforeAnythingIsDoneForIt() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        try (Connection held = db.superuser();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("lock table account_link in access exclusive mode");
            PageSession.Answer answer = PageSession.anonymous(base)
                    .submit(
                            "/forgot.xhtml",
                            "forgot",
                            Map.of("forgot:email", user.email, "forgot:send", "forgot:send"));
            assertThat(answer.body()).contains("a link is on its way");
            held.rollback();
        }
        assertThat(user.linkOfMail(2)).contains("password.xhtml");
    }

    /** The name of the button that ends a session, by its place among those that can be ended. */
    private static String button(PageSession.Answer page, int place) {
        List<String> names = java.util.regex.Pattern.compile("name=\"([^\"]*:endSession)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(names).hasSize(2);
        return names.get(place);
    }

    private String epoch(NewUser user) throws SQLException {
        return db.one("select epoch from account where id = ?::uuid", user.id);
    }
}
