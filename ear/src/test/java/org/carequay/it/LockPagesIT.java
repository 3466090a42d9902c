package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lock of the screen: over everything, in every tab, and what was typed is still there afterwards. */
@ExtendWith(RunningCareQuay.class)
class LockPagesIT {
    private static final int IDLE = 15 * 60 * 1000;
    private static final String DRAFT = "Zz half a name";

    @RegisterExtension
    final Browser browser = new Browser();

    private final NewUser user = NewUser.ready("eastside", "FRONT_DESK");

    @Test
    void theDraftIsStillThereAndNobodyReadsItMeanwhile() {
        Page page = register();
        page.locator("[data-menu=user] summary").click();
        page.locator("[data-lock]").click();
        assertThat(page.locator("#cq-lock")).isVisible();
        assertThat(page.locator("main")).isHidden();
        assertThat(page.locator("h1")).isHidden();
        assertThat(page).hasTitle("CareQuay");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("#cq-lock")).isVisible();
        assertThat((Boolean) page.evaluate(
                        "() => { document.querySelector('main a').focus(); return document.activeElement.closest('#cq-lock') !== null"
                                + " || document.activeElement === document.body }"))
                .as("what is below cannot be reached")
                .isTrue();
        page.locator("#cq-lock-password").fill("not the password");
        page.locator("[data-lock-open]").click();
        assertThat(page.locator("[data-lock-problem]")).containsText("does not match");
        browser.check(page);
        page.locator("#cq-lock-password").fill(NewUser.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#cq-lock")).isHidden();
        assertThat(page.locator("[id='register:family']")).hasValue(DRAFT);
        assertThat(page.locator("[id='register:save']")).isVisible();
        assertThat(page).hasTitle(Pattern.compile(".+ · CareQuay"));
    }

    @Test
    void tabsShareTheClockAndTheLock() {
        Page page = register();
        Page other = page.context().newPage();
        other.navigate(RunningCareQuay.server().baseUrl() + "/app/schedule/board.xhtml");
        Browser.settle(other);
        page.clock().fastForward(IDLE - 10_000);
        assertThat(page.locator("#cq-idle")).isVisible();
        other.mouse().click(3, 3);
        assertThat(page.locator("#cq-idle")).isHidden();
        page.clock().fastForward(IDLE);
        assertThat(page.locator("#cq-lock")).isVisible();
        assertThat(other.locator("#cq-lock")).isVisible();
        other.locator("#cq-lock-password").fill(NewUser.PASSWORD);
        other.locator("[data-lock-open]").click();
        assertThat(other.locator("#cq-lock")).isHidden();
        assertThat(page.locator("#cq-lock")).isHidden();
        assertThat(page.locator("[id='register:family']")).hasValue(DRAFT);
        assertThat((String) page.evaluate("() => JSON.stringify([localStorage.length, sessionStorage.length])"))
                .isEqualTo("[0,0]");
    }

    /** Also when the answer to the locking comes after the session is over. */
    @Test
    void signingOutFromTheLockLeavesNothingBehind() {
        Page page = register();
        AtomicReference<Route> late = new AtomicReference<>();
        page.route("**/session/lock", late::set);
        page.route("**/session/end", end -> {
            late.get().fulfill(new Route.FulfillOptions().setStatus(401));
            end.resume();
        });
        page.locator("[data-menu=user] summary").click();
        page.locator("[data-lock]").click();
        page.locator("[data-lock-leave]").click();
        page.waitForURL("**/login.xhtml?why=out");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/login[.]xhtml[?]next="));
        assertThat(page.locator("[id='register:family']")).hasCount(0);
    }

    private Page register() {
        Page page = browser.window();
        String base = RunningCareQuay.server().baseUrl();
        page.context()
                .addCookies(user.signedIn().cookies().stream()
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                                .setDomain(URI.create(base).getHost())
                                .setPath("/carequay"))
                        .toList());
        page.clock().install();
        browser.go(page, "app/dashboard.xhtml");
        browser.go(page, "app/patients/register.xhtml");
        page.locator("[id='register:family']").fill(DRAFT);
        return page;
    }
}
