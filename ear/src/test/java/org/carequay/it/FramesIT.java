package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that draws no more fails no test of the product; one that draws has its failures told. */
@ExtendWith(RunningCareQuay.class)
class FramesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private Page first;

    @Test
    void aTestIsMadeOnceMoreWhereItsPageIsDrawnNoMore() {
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/dashboard.xhtml");
        assertThat(Frames.drawn(page)).isTrue();
        if (first == null) {
            first = page;
            page.evaluate("() => { window.requestAnimationFrame = () => 0; }");
            assertThat(Frames.drawn(page)).isFalse();
            page.locator("#nowhere").click(new Locator.ClickOptions().setTimeout(1));
        }
        assertThat(page).isNotSameAs(first);
        assertThat(first.isClosed()).isTrue();
    }
}
