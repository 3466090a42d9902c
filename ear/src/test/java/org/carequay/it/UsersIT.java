package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are invited, may what they were given, and are out the moment an administrator says so. */
@ExtendWith(RunningCareQuay.class)
class UsersIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    @Test
    void anInvitationWorksOnceAndOnlyWithAGoodPassword() throws SQLException {
        NewUser user = NewUser.invited("eastside", "BILLER");
        String link = user.linkOfMail(1);
        assertThat(user.choose(link, "Password2026!")).contains("known from breaches");
        assertThat(user.choose(link, "short")).contains("at least 12 characters");
        assertThat(user.canSignIn(NewUser.PASSWORD)).isFalse();

        assertThat(user.choose(link, NewUser.PASSWORD)).contains("You can sign in now");
        assertThat(user.choose(link, "another good password")).contains("was used, or is too old");
        assertThat(user.canSignIn(NewUser.PASSWORD)).isTrue();
        assertThat(user.seenByAdmin().get("accepted").asBoolean()).isTrue();

        String kept = db.one(
                "select concat(link, body) from account_letter where recipient = ? and state = 'SENT'", user.email);
        assertThat(kept).isNotNull().doesNotContain(link.substring(link.indexOf("t=") + 2));
        assertThat(
                        db.one(
                                "select count(*) from audit_event where entity = 'account_link' and after ->> 'token_hash' <> '***'"))
                .isEqualTo("0");
    }

    @Test
    void anOldLinkIsDead() throws SQLException {
        NewUser user = NewUser.invited("eastside", "FRONT_DESK");
        String link = user.linkOfMail(1);
        db.updateUnseen(
                "update account_link set expires_at = now() - interval '1 second' where account_id = ?::uuid", user.id);
        assertThat(user.choose(link, NewUser.PASSWORD)).contains("was used, or is too old");
        assertThat(user.canSignIn(NewUser.PASSWORD)).isFalse();
    }

    @Test
    void whoSignsInElsewhereKeepsTheirPassword() {
        NewUser user = NewUser.ready("harbor", "BILLER");
        NewUser same = NewUser.invited(clinic.admin, "BILLER", user.email);
        String link = same.linkOfMail(2);
        assertThat(same.choose(link, "another good password")).contains("does not match");
        assertThat(same.choose(link, NewUser.PASSWORD)).contains("You can sign in now");
        assertThat(same.canSignIn("another good password")).isFalse();
        assertThat(same.signedIn().get("/choose-clinic.xhtml").body())
                .contains("Eastside Injury Clinic", "Harbor Spine");
    }

    @Test
    void somebodyTheClinicHasIsNotInvitedAgain() {
        NewUser user = NewUser.invited("eastside", "BILLER");
        Api.Answer again = clinic.admin
                .post("/v1/users", Map.of("email", user.email, "name", "Zz Twice", "role", "BILLER"))
                .expect(422);
        assertThat(again.body().get("violations").findValuesAsText("field")).containsExactly("email");
    }

    @Test
    void anEndedAccountIsRefusedOnTheNextRequest() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(200);
        user.act("end");
        PageSession.Answer next = session.get("/app/dashboard.xhtml");
        assertThat(next.status()).isEqualTo(302);
        assertThat(next.location()).contains("login.xhtml");
        assertThat(user.canSignIn(NewUser.PASSWORD)).isFalse();
        user.act("restore");
        assertThat(user.canSignIn(NewUser.PASSWORD)).isTrue();
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(302);
    }

    @Test
    void signOutEverywhereEndsEverySession() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        List<PageSession> sessions = List.of(user.signedIn(), user.signedIn());
        user.act("sign-out");
        assertThat(sessions)
                .allSatisfy(each ->
                        assertThat(each.get("/app/dashboard.xhtml").status()).isEqualTo(302));
        assertThat(user.canSignIn(NewUser.PASSWORD)).isTrue();
    }

    @Test
    void aKeyThatIsTakenIsGoneFromPageAndService() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        assertThat(session.get("/app/patients/register.xhtml").status()).isEqualTo(200);
        List<String> keys = keys(user);
        keys.remove("patient.write");
        user.change(Map.of(
                        "version",
                        user.seenByAdmin().get("version").asLong(),
                        "name",
                        "Zz Newcomer",
                        "role",
                        "FRONT_DESK",
                        "keys",
                        keys))
                .expect(200);
        assertThat(session.get("/app/patients/register.xhtml").status()).isEqualTo(403);
        assertThat(session.get("/app/patients/list.xhtml").body()).doesNotContain("patients/register.xhtml");
    }

    @Test
    void aKeyIsAddedUpToTheCeiling() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        assertThat(session.get("/app/patients/merge.xhtml?a=" + UUID.randomUUID())
                        .status())
                .isEqualTo(403);
        long version = user.seenByAdmin().get("version").asLong();
        List<String> keys = keys(user);
        keys.add("patient.merge");
        user.change(Map.of("version", version, "name", "Zz Newcomer", "role", "FRONT_DESK", "keys", keys))
                .expect(200);
        assertThat(session.get("/app/patients/merge.xhtml?a=" + UUID.randomUUID())
                        .status())
                .isNotEqualTo(403);

        keys.add("user.manage");
        Api.Answer beyond = user.change(
                        Map.of("version", version + 1, "name", "Zz Newcomer", "role", "FRONT_DESK", "keys", keys))
                .expect(422);
        assertThat(beyond.body().get("violations").findValuesAsText("code")).containsExactly("beyond-ceiling");
    }

    /** Even a program error in the service gives nobody more than the role may hold. */
    @Test
    void theDatabaseKeepsTheCeilingToo() throws SQLException {
        NewUser user = NewUser.invited("eastside", "FRONT_DESK");
        try (Connection app = db.application()) {
            app.setAutoCommit(false);
            Db.strings(
                    app,
                    "select set_config('carequay.clinic', (select id::text from carequay.clinic where code = 'eastside'), true)");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Db.strings(
                            app,
                            "select carequay.account_change(?::uuid, 2, 'Zz', 'FRONT_DESK', 'en', '{user.manage}', '{}')",
                            user.id))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("beyond the ceiling");
            app.rollback();
        }
    }

    @Test
    void anotherRoleEndsTheSession() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        user.change(Map.of(
                        "version", user.seenByAdmin().get("version").asLong(), "name", "Zz Newcomer", "role", "BILLER"))
                .expect(200);
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(302);
        assertThat(user.signedIn().get("/app/billing/invoices.xhtml").status()).isEqualTo(200);
    }

    @Test
    void nobodyChangesOrEndsTheirOwnAccount() throws SQLException {
        String own = db.one("select id from account where client_id = 'eastside-admin'");
        assertThat(clinic.admin.post("/v1/users/" + own + "/end", null).status())
                .as("a client is no user")
                .isEqualTo(404);
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkAndNothingTellsWhoIsKnown() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession session = user.signedIn();
        String known = forgot(user.email);
        String unknown = forgot(NewUser.unusedEmail());
        assertThat(known).contains("a link is on its way");
        assertThat(withoutState(unknown)).isEqualTo(withoutState(known));

        String link = user.linkOfMail(2);
        assertThat(user.choose(link, "a rather new password")).contains("You can sign in now");
        assertThat(session.get("/app/dashboard.xhtml").status()).isEqualTo(302);
        assertThat(user.canSignIn(NewUser.PASSWORD)).isFalse();
        assertThat(user.canSignIn("a rather new password")).isTrue();
    }

    @Test
    void anApiClientGetsItsSecretOnceAndLosesTheOldOneWithItsTokens() throws SQLException {
        JsonNode made = clinic.admin
                .post("/v1/api-clients", Map.of("name", "Zz lab bridge", "role", "FRONT_DESK"))
                .expect(201)
                .body();
        String id = made.get("id").asText();
        String base = RunningCareQuay.server().baseUrl() + "/api";
        Api before = Api.signedIn(
                base, made.get("clientId").asText(), made.get("secret").asText());
        assertThat(before.get("/v1/patients").status()).isEqualTo(200);
        assertThat(clinic.admin.get("/v1/api-clients").expect(200).body().toString())
                .contains(made.get("clientId").asText())
                .doesNotContain(made.get("secret").asText());
        assertThat(db.one(
                        "select count(*) from audit_event where entity_id = ?::uuid and after::text like ?",
                        id,
                        "%" + made.get("secret").asText() + "%"))
                .isEqualTo("0");

        JsonNode rotated = clinic.admin
                .post("/v1/api-clients/" + id + "/rotate", null)
                .expect(200)
                .body();
        assertThat(before.get("/v1/patients").status()).isEqualTo(401);
        Api after = Api.signedIn(
                base, made.get("clientId").asText(), rotated.get("secret").asText());
        assertThat(after.get("/v1/patients").status()).isEqualTo(200);

        clinic.admin.post("/v1/api-clients/" + id + "/revoke", null).expect(200);
        assertThat(after.get("/v1/patients").status()).isEqualTo(401);
    }

    private static List<String> keys(NewUser user) {
        List<String> keys = new ArrayList<>();
        user.seenByAdmin().get("keys").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private static String forgot(String email) {
        PageSession page = PageSession.anonymous(RunningCareQuay.server().baseUrl());
        return page.submit("/forgot.xhtml", "forgot", Map.of("forgot:email", email, "forgot:send", "forgot:send"))
                .body();
    }

    /** What is to be read, without the state that each page has for itself. */
    private static String withoutState(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>")).replaceAll("value=\"[^\"]*\"", "");
    }
}
