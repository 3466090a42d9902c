package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Chromium as it is on this machine, the one without windows before the others as it is quicker. Collects what pages complain about; every page that is visited is checked by axe.
 * Without a Chromium the browser tests are skipped, by name; where {@code CI=true} that fails.
 */
final class Browser
        implements AutoCloseable,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                TestExecutionExceptionHandler {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Only what is wrong: all that axe finds in order takes longer to write down and to send than to find. */
    private static final String VIOLATIONS =
            """
            async tags => {
              // A toast that fades has no contrast of its own.
              const found = await axe.run({ exclude: [['.ui-growl']] },
                { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false });
              return found.violations.map(({ id, nodes: [first] }) => [id, first.target, first.failureSummary].join(' '));
            }""";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-software-rasterizer",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** What a page says of itself to whoever asks why a test of it failed. */
    private static final String STATE =
            """
            () => ['h1', '[data-problems]', '.ui-message-error', '.ui-dialog:not([aria-hidden=true])', '.ui-growl-item']
              .flatMap(what => [...document.querySelectorAll(what)]).filter(each => each.checkVisibility())
              .map(each => each.innerText).join(' | ')""";

    private static final String QUIET = "() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()";
    /** Some pages put the cursor somewhere a moment after they came: what is typed just then would go there. */
    private static final String FOCUSED =
            "() => document.activeElement !== document.body || !document.querySelector('[autofocus]')";

    private static final String SIGN_IN = "login.xhtml";
    /** Signed in once in a run for each person, as sign-in and an empty cache cost three seconds. */
    private static final Map<String, BrowserContext> SIGNED_IN = new HashMap<>();
    /** Person and page: what a page looks like to somebody is checked once, what comes of an action each time. */
    private static final Set<String> INSPECTED = new HashSet<>();

    /** One for the whole run. */
    private static com.microsoft.playwright.Browser chromium;

    /** Tabs of those that no test uses now; they are used again, as closing one may take for ever. */
    private static final Map<BrowserContext, Deque<Page>> FREE = new HashMap<>();

    private final List<Page> pages = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> noise = new ArrayList<>();

    static Browser open() {
        Browser browser = new Browser();
        browser.beforeEach(null);
        return browser;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Optional<Path> executable = onThePath();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(executable).as("Chromium on the PATH").isPresent();
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on the PATH");
        if (chromium == null) {
            chromium = launched(executable.get());
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /** Once more with another Chromium where a page of this one stopped drawing: any other failure is the test's. */
    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (PlaywrightException failure) {
            if (pages.stream().allMatch(Frames::drawn)) {
                throw failure;
            }
            System.out.println(context.getDisplayName() + ": Chromium stopped drawing, once more with another one");
            startAgain();
            try {
                method.getExecutable()
                        .invoke(
                                method.getTarget().orElseThrow(),
                                method.getArguments().toArray());
            } catch (InvocationTargetException again) {
                again.getCause().addSuppressed(failure);
                throw again.getCause();
            }
        }
    }

    private void startAgain() {
        Path executable = onThePath().orElseThrow();
        chromium.close();
        SIGNED_IN.clear();
        FREE.clear();
        pages.clear();
        contexts.clear();
        noise.clear();
        chromium = launched(executable);
    }

    /** Adds to the failure what the pages of the test show. */
    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        for (Page page : pages) {
            try {
                failure.addSuppressed(new AssertionError(page.url() + " shows: " + page.evaluate(STATE)));
            } catch (PlaywrightException gone) {
                failure.addSuppressed(gone);
            }
        }
        throw failure;
    }

    private static com.microsoft.playwright.Browser launched(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
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
                .flatMap(folder ->
                        List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome").stream()
                                .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A tab of its own for that person, signed in; what the browser keeps for that person is kept for the whole run. */
    Page signedIn(String email) {
        BrowserContext context = SIGNED_IN.get(email);
        if (context == null || !stillIn(context)) {
            context = signIn(email);
            SIGNED_IN.put(email, context);
        }
        Page free = FREE.getOrDefault(context, new ArrayDeque<>()).poll();
        return free == null ? tab(context) : listened(free);
    }

    /** False too where a test closed it, or signed out. */
    private static boolean stillIn(BrowserContext context) {
        try {
            APIResponse answer = context.request()
                    .get(at("app/dashboard.xhtml"), RequestOptions.create().setMaxRedirects(0));
            return answer.ok();
        } catch (PlaywrightException closed) {
            return false;
        }
    }

    /** The first in a run with the page of sign-in, the others with what comes of it: a session. */
    private BrowserContext signIn(String email) {
        BrowserContext context = newContext();
        if (INSPECTED.add(SIGN_IN)) {
            signInByPage(context, email);
        } else {
            String base = RunningCareQuay.server().baseUrl();
            context.addCookies(PageSession.signedIn(base, email, RunningCareQuay.PASSWORD).cookies().stream()
                    .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                            .setDomain(URI.create(base).getHost())
                            .setPath("/carequay"))
                    .toList());
        }
        return context;
    }

    private void signInByPage(BrowserContext context, String email) {
        Page page = tab(context);
        page.navigate(at(SIGN_IN));
        check(page);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(RunningCareQuay.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("login"));
    }

    /** A window of nobody, gone with the test. */
    Page window() {
        BrowserContext context = newContext();
        contexts.add(context);
        return tab(context);
    }

    private static BrowserContext newContext() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                // Nothing that still moves has to be waited for.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-US"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private Page tab(BrowserContext context) {
        return listened(context.newPage());
    }

    private Page listened(Page page) {
        pages.add(page);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                noise.add(page.url().replaceAll("[?].*", "") + " console: " + message.text());
            }
        });
        page.onPageError(error -> noise.add("script: " + error));
        return page;
    }

    private static String at(String path) {
        return RunningCareQuay.server().baseUrl() + "/" + path;
    }

    /** Goes to a page below the context and checks it, unless this person's was checked before. */
    void go(Page page, String path) {
        page.navigate(at(path));
        settle(page);
        page.waitForFunction(FOCUSED);
        if (INSPECTED.add(personOf(page) + " " + path.replaceAll("[?].*", ""))) {
            inspect(page);
        }
    }

    private static String personOf(Page page) {
        return SIGNED_IN.entrySet().stream()
                .filter(entry -> entry.getValue() == page.context())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("nobody");
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

    /**
     * One heading, and nothing that axe minds. Looked at from the top: what has been scrolled to just below the bar that
     * stays would be called too near to it.
     */
    private static void inspect(Page page) {
        assertThat(page.locator("h1").count()).as("h1 of " + page.url()).isEqualTo(1);
        if (!(boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        page.evaluate("() => window.scrollTo(0, 0)");
        assertThat((List<?>) page.evaluate(VIOLATIONS, WCAG))
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
        pages.stream()
                .filter(page -> SIGNED_IN.containsValue(page.context()) && !page.isClosed())
                .forEach(Browser::free);
        contexts.forEach(BrowserContext::close);
    }

    private static void free(Page page) {
        try {
            page.navigate("about:blank", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            FREE.computeIfAbsent(page.context(), any -> new ArrayDeque<>()).add(page);
        } catch (PlaywrightException stuck) {
            SIGNED_IN.values().remove(page.context());
        }
    }
}
