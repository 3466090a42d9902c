package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium as it is on this machine. Collects what pages complain about; every page that is visited is checked by axe.
 * Without a Chromium the browser tests are skipped, by name; where {@code CI=true} that fails.
 */
final class Browser implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-software-rasterizer",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final String QUIET = "() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()";
    /** Nobody is signed in there yet: once in a run tells it all. */
    private static final AtomicBoolean SIGN_IN_CHECKED = new AtomicBoolean();

    /** One for the whole run; what a test opens are contexts of its own. */
    private static com.microsoft.playwright.Browser chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> noise = new ArrayList<>();

    private Browser() {}

    static Browser open() {
        Optional<Path> executable = onThePath();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(executable).as("Chromium on the PATH").isPresent();
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on the PATH");
        if (chromium == null) {
            chromium = launched(executable.get());
        }
        return new Browser();
    }

    private static com.microsoft.playwright.Browser launched(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    private static Optional<Path> onThePath() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own for that person, signed in. */
    Page signedIn(String email) {
        Page page = window();
        page.navigate(RunningCareQuay.server().baseUrl() + "/login.xhtml");
        if (SIGN_IN_CHECKED.compareAndSet(false, true)) {
            check(page);
        }
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(RunningCareQuay.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    Page window() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("en-US"));
        contexts.add(context);
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                noise.add(page.url().replaceAll("[?].*", "") + " console: " + message.text());
            }
        });
        page.onPageError(error -> noise.add("script: " + error));
        return page;
    }

    /** Goes to a page below the context and checks it. */
    void go(Page page, String path) {
        page.navigate(RunningCareQuay.server().baseUrl() + "/" + path);
        settle(page);
        inspect(page);
    }

    /** Checks the page that comes of what was just done, once nothing more is on its way. */
    void check(Page page) {
        try {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            settle(page);
            inspect(page);
        } catch (PlaywrightException gone) {
            // The next page had been asked for and came only now.
            if (!gone.getMessage().contains("context was destroyed")) {
                throw gone;
            }
            settle(page);
            inspect(page);
        }
    }

    /** One heading, and nothing that axe minds; in one piece, as no page of ours has frames, which is seven times faster. */
    private static void inspect(Page page) {
        assertThat(page.locator("h1").count()).as("h1 of " + page.url()).isEqualTo(1);
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                // A toast that fades has no contrast of its own.
                .exclude(".ui-growl")
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getTarget() + " "
                                + rule.getNodes().get(0).getFailureSummary()))
                .as("axe on " + page.url())
                .isEmpty();
    }

    /** Waits until the page is whole and has no answer of the server to come. */
    static void settle(Page page) {
        page.waitForLoadState();
        page.waitForFunction(QUIET);
    }

    List<String> noise() {
        return noise;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
