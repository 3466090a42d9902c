package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Passkeys with Chromium's virtual authenticator, at localhost: browsers tie them to names, not to numbers. */
@ExtendWith(RunningCareQuay.class)
class PasskeyPagesIT {
    private static final String OPTIONS =
            "{\"protocol\":\"ctap2\",\"transport\":\"internal\",\"hasResidentKey\":true,\"hasUserVerification\":true,"
                    + "\"isUserVerified\":true,\"automaticPresenceSimulation\":true}";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Db db = RunningCareQuay.db();
    private final String numbers = RunningCareQuay.server().baseUrl();
    private final String local = numbers.replace("127.0.0.1", "localhost");

    @Test
    void aPasskeyIsMadeShownAndRemoved() throws SQLException {
        NewUser user = NewUser.ready("eastside", "CLINIC_ADMIN");
        Page page = browser.window();
        String authenticator = authenticator(page);
        passwordOf(page, user);
        page.waitForURL(url -> url.contains("dashboard"));
        page.navigate(local + "/two-step.xhtml");
        page.locator("#passkey-name").fill("Zz laptop");
        page.locator("#passkey-password").fill("not the password");
        add(page);
        assertThat(page.locator("[data-passkey-problem]").last()).containsText("password does not match");
        page.locator("#passkey-password").fill(NewUser.PASSWORD);
        add(page);
        assertThat(page.locator("main")).containsText("Zz laptop");
        browser.check(page);
        assertThat(db.one(
                        "select count(*) from audit_event where entity_id = ?::uuid and action = 'PASSKEY_ADDED'",
                        user.id))
                .isEqualTo("1");

        Page again = page.context().newPage();
        page.context().clearCookies();
        passwordOf(page, user);
        page.waitForURL(url -> url.contains("code.xhtml"));
        assertThat(PageSession.anonymous(numbers)
                        .signIn(user.email, NewUser.PASSWORD)
                        .location())
                .as("the password alone opens nothing")
                .contains("code.xhtml");
        browser.check(page);
        page.locator("[data-passkey-use=sign-in]").click();
        page.waitForURL(url -> url.contains("dashboard"));
        again.close();
        assertThat(db.one(
                        "select count(*) from audit_event where entity_id = ?::uuid and action = 'SECOND_FACTOR'",
                        user.id))
                .isEqualTo("1");

        page.navigate(local + "/app/admin/clinic.xhtml");
        page.locator("[id='policy:idleMinutes']").fill("99");
        page.locator("#policy [data-passkey-use=step-up]").click();
        assertThat(page.locator("#policy [data-passkey-done]")).isVisible();
        page.locator("[id='policy:save']").click();
        assertThat(page.locator("#policy")).containsText("Give 1 to 15 minutes");
        assertThat(db.one("select count(*) from audit_event where entity_id = ?::uuid and action = 'STEP_UP'", user.id))
                .isNotEqualTo("0");

        page.navigate(local + "/two-step.xhtml");
        page.locator("#keys [data-passkey-use=step-up]").click();
        assertThat(page.locator("#keys [data-passkey-done]")).isVisible();
        page.locator("#keys button[id$=':remove']").click();
        assertThat(page.locator("main")).not().containsText("Zz laptop");
        assertThat(authenticator).isNotEmpty();
    }

    @Test
    void whatIsAnsweredTwiceOrForSomebodyElseOpensNothing() throws SQLException {
        NewUser user = NewUser.ready("eastside", "BILLER");
        NewUser other = NewUser.ready("eastside", "BILLER");
        Page page = browser.window();
        authenticator(page);
        passwordOf(page, user);
        page.waitForURL(url -> url.contains("dashboard"));
        page.navigate(local + "/two-step.xhtml");
        page.locator("#passkey-password").fill(NewUser.PASSWORD);
        add(page);
        assertThat(page.locator("#keys")).containsText("This device");
        db.updateUnseen(
                "insert into login_passkey (id, login_id, name, credential_id, credential, sign_count, backup_eligible)"
                        + " select gen_random_uuid(), (select login_id from account where id = ?::uuid), 'Zz', '\\x01'::bytea || k.credential_id,"
                        + " k.credential, 0, k.backup_eligible from login_passkey k join account a on a.login_id = k.login_id where a.id = ?::uuid",
                other.id,
                user.id);

        page.context().clearCookies();
        passwordOf(page, user);
        page.waitForURL(url -> url.contains("code.xhtml"));
        String shown = (String)
                page.evaluate(
                        """
                async () => {
                  const post = (path, fields) => fetch("/carequay/passkey/" + path, { method: "POST",
                    headers: { "X-CareQuay-Page": "test" }, body: new URLSearchParams(fields) });
                  const options = await (await post("ask", {})).json();
                  const shown = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
                  return JSON.stringify(shown.toJSON());
                }""");
        PageSession elsewhere = PageSession.anonymous(local);
        elsewhere.signIn(other.email, NewUser.PASSWORD);
        assertThat(elsewhere
                        .script("/passkey/answer", Map.of("response", shown))
                        .status())
                .as("nothing was asked of that session")
                .isEqualTo(422);
        elsewhere.script("/passkey/ask", Map.of());
        assertThat(elsewhere
                        .script("/passkey/answer", Map.of("response", shown))
                        .status())
                .as("for another question, of another person")
                .isEqualTo(422);
        assertThat(answer(page, shown.replaceAll("\"signature\":\"....", "\"signature\":\"AAAA")))
                .as("another signature")
                .isEqualTo(422);
        assertThat(answer(page, shown))
                .as("each question is good for one answer")
                .isEqualTo(422);
        assertThat(PageSession.anonymous(local).script("/passkey/ask", Map.of()).status())
                .as("nobody")
                .isEqualTo(401);

        page.locator("[data-passkey-use=sign-in]").click();
        page.waitForURL(url -> url.contains("dashboard"));
        db.updateUnseen(
                "update login_passkey set sign_count = 1000000 where login_id = (select login_id from account where id = ?::uuid)",
                user.id);
        page.context().clearCookies();
        passwordOf(page, user);
        page.waitForURL(url -> url.contains("code.xhtml"));
        page.locator("[data-passkey-use=sign-in]").click();
        assertThat(page.locator("[data-passkey-problem]")).containsText("That did not work");
    }

    private static int answer(Page page, String response) {
        return (int) page.evaluate(
                """
                async response => (await fetch("/carequay/passkey/answer", { method: "POST",
                  headers: { "X-CareQuay-Page": "test" }, body: new URLSearchParams({ response }) })).status""",
                response);
    }

    private static void add(Page page) {
        page.locator("[data-passkey-use=make]").click();
    }

    private void passwordOf(Page page, NewUser user) {
        page.navigate(local + "/login.xhtml");
        page.locator("[id='login:email']").fill(user.email);
        page.locator("[id='login:password']").fill(NewUser.PASSWORD);
        page.locator("[id='login:signin']").click();
    }

    private static String authenticator(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject wanted = new JsonObject();
        wanted.add("options", com.google.gson.JsonParser.parseString(OPTIONS));
        return devTools.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }
}
