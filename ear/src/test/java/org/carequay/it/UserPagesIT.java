package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator invites somebody and changes what they may do; they set their password and look after their own sign-in. */
@ExtendWith(RunningCareQuay.class)
class UserPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void inviteChangeAndEnd() {
        String email = NewUser.unusedEmail();
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/admin/users.xhtml");
        browser.go(page, "app/admin/users.xhtml?id=new");
        field(page, "user:email").fill(email);
        field(page, "user:personName").fill("Zz Paula Pages");
        field(page, "user:role").selectOption("BILLER");
        assertThat(page.locator("[id='user:keysPanel']")).containsText("Write off");
        press(page, "user:save");
        assertThat(page.locator(".cq-problems")).containsText("Confirm with your password first");
        browser.check(page);
        field(page, "user:password").fill(RunningCareQuay.PASSWORD);
        press(page, "user:save");
        page.waitForURL(Pattern.compile(".*/app/admin/users\\.xhtml"));
        page.locator("a", new Page.LocatorOptions().setHasText("Zz Paula Pages"))
                .first()
                .click();
        page.waitForURL("**/users.xhtml?id=*");
        assertThat(page.locator(".cq-facts").first()).containsText("Invited");
        browser.check(page);

        Page own = browser.window();
        browser.go(own, NewUser.linkOfMail(email, 1).substring(1));
        browser.check(own);
        own.locator("[id='set:password']").fill(NewUser.PASSWORD);
        own.locator("[id='set:again']").fill("something different");
        own.locator("[id='set:save']").click();
        assertThat(own.locator(".cq-problems")).containsText("These are not the same");
        browser.check(own);
        own.locator("[id='set:password']").fill(NewUser.PASSWORD);
        own.locator("[id='set:again']").fill(NewUser.PASSWORD);
        own.locator("[id='set:save']").click();
        assertThat(own.locator("main")).containsText("You can sign in now");
        own.navigate(RunningCareQuay.server().baseUrl() + "/login.xhtml");
        own.getByLabel("E-mail").fill(email);
        own.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(NewUser.PASSWORD);
        own.locator("[id='login:signin']").click();
        own.waitForURL("**/app/dashboard.xhtml");
        browser.go(own, "account.xhtml");
        assertThat(own.locator("main")).containsText("127.0.0.1");

        page.reload();
        String writeOff = "tr:has-text('billing.write-off') input";
        assertThat(page.locator(writeOff)).not().isChecked();
        page.locator(writeOff).check();
        field(page, "user:password").fill(RunningCareQuay.PASSWORD);
        press(page, "user:save");
        page.waitForURL(Pattern.compile(".*/app/admin/users\\.xhtml"));
        assertThat(page.locator("tr:has-text('" + email + "')")).containsText("1 added");

        page.locator("a", new Page.LocatorOptions().setHasText("Zz Paula Pages"))
                .first()
                .click();
        page.waitForURL("**/users.xhtml?id=*");
        browser.go(page, "app/admin/access.xhtml?id=" + page.url().replaceAll(".*id=", ""));
        assertThat(page.locator("tr:has-text('billing.write-off')")).containsText("Added");
        page.goBack();
        field(page, "user:password").fill(RunningCareQuay.PASSWORD);
        press(page, "user:end");
        assertThat(page.locator(".cq-facts").first()).containsText("Ended");
        browser.check(page);
        own.navigate(RunningCareQuay.server().baseUrl() + "/app/dashboard.xhtml");
        assertThat(own).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void aSecretIsShownOnce() {
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/admin/api-clients.xhtml");
        field(page, "clients:name").fill("Zz lab bridge of the pages");
        field(page, "clients:password").fill(RunningCareQuay.PASSWORD);
        press(page, "clients:add");
        assertThat(page.locator("#client-secret")).hasText(Pattern.compile("[\\w-]{43}"));
        String secret = page.locator("#client-secret").textContent();
        browser.check(page);
        page.reload();
        assertThat(page.locator("#client-secret")).hasCount(0);
        assertThat(page.content()).doesNotContain(secret);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void passwordAndSessionsAreOnesOwn() {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        PageSession other = user.signedIn();
        Page page = browser.window();
        page.navigate(RunningCareQuay.server().baseUrl() + "/login.xhtml");
        page.getByLabel("E-mail").fill(user.email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(NewUser.PASSWORD);
        page.locator("[id='login:signin']").click();
        page.waitForURL("**/app/dashboard.xhtml");
        browser.go(page, "account.xhtml");
        page.locator("[id='change:password']").fill(NewUser.PASSWORD);
        page.locator("[id='change:newPassword']").fill("iloveyou12345");
        page.locator("[id='change:again']").fill("iloveyou12345");
        page.locator("[id='change:save']").click();
        assertThat(page.locator(".cq-problems")).containsText("known from breaches");
        page.locator("[id='change:password']").fill(NewUser.PASSWORD);
        page.locator("[id='change:newPassword']").fill("a lighthouse in fog");
        page.locator("[id='change:again']").fill("a lighthouse in fog");
        page.locator("[id='change:save']").click();
        page.waitForURL("**/login.xhtml?why=out");
        assertThat(other.get("/app/dashboard.xhtml").status()).isEqualTo(302);
        assertThat(user.canSignIn(NewUser.PASSWORD)).isFalse();
        assertThat(user.canSignIn("a lighthouse in fog")).isTrue();
        assertThat(browser.noise()).isEmpty();
    }

    private static com.microsoft.playwright.Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void press(Page page, String button) {
        field(page, button).focus();
        page.keyboard().press("Enter");
        Browser.settle(page);
    }
}
