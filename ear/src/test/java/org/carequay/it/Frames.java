package org.carequay.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/**
 * Whether a page is drawn. Chromium without a window, on a busy machine and rarely, stops drawing a page while its scripts
 * go on: no click on it can be made any more, whatever the product does.
 */
final class Frames {
    private static final String DRAWN =
            """
            () => new Promise(told => {
              requestAnimationFrame(() => told(true));
              setTimeout(() => told(false), 5000);
            })""";

    private Frames() {}

    /** False when nothing was drawn for five seconds in which the page's clock went on; a page that cannot tell counts as drawn. */
    static boolean drawn(Page page) {
        try {
            return page.isClosed() || (boolean) page.evaluate(DRAWN);
        } catch (PlaywrightException gone) {
            return true;
        }
    }
}
