package org.carequay.it;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser sends and gets, without the browser: one session of the pages; redirects are answers like others. */
final class PageSession {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private PassiveScan scan;

    /** What came back; {@code location} is empty unless it is a redirect. */
    record Answer(int status, String location, String body) {}

    private PageSession(String base) {
        this.base = base;
    }

    static PageSession anonymous(String base) {
        return new PageSession(base);
    }

    /** From now on that scan looks at every answer. */
    PageSession watchedBy(PassiveScan watching) {
        scan = watching;
        return this;
    }

    /** Signs in by the form of the sign-in page. */
    static PageSession signedIn(String base, String email, String password) {
        PageSession session = new PageSession(base);
        Answer answer = session.signIn(email, password);
        if (answer.status() != 302 || answer.location().contains("login.xhtml")) {
            throw new AssertionError(email + " was not let in: " + answer.status() + " " + answer.location());
        }
        return session;
    }

    /** Sends the form of the sign-in page; a refusal is the page again. */
    Answer signIn(String email, String password) {
        return submit(
                "/login.xhtml",
                "login",
                Map.of("login:email", email, "login:password", password, "login:signin", "login:signin"));
    }

    /** Opens that page and sends the form with these fields, as the button that is among them does. */
    Answer submit(String path, String form, Map<String, String> fields) {
        return answer(get(path), path, form, fields);
    }

    /** Sends the form of a page that was got before. */
    Answer answer(Answer shown, String path, String form, Map<String, String> fields) {
        String page = shown.body();
        Matcher state = VIEW_STATE.matcher(page);
        Matcher nonce = NONCE.matcher(page);
        if (!state.find() || !nonce.find()) {
            throw new AssertionError("no view state on " + path);
        }
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(form, form);
        sent.put("jakarta.faces.ViewState", state.group(1));
        sent.put("primefaces.nonce", nonce.group(1));
        return post(path.replaceAll("[?].*", ""), sent);
    }

    /** Sends just these fields. */
    Answer post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    /** As {@link #post}, as a script of a page does it. */
    Answer script(String path, Map<String, String> fields) {
        return send(form(path, fields).header("X-CareQuay-Page", "test"));
    }

    /** A page below the context, such as {@code /app/dashboard.xhtml}. */
    Answer get(String path) {
        return send(request(path).GET());
    }

    /** What a browser has to send to go on with this session. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Accept-Language", "en-US");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (scan != null) {
                scan.look(answer, answer.body());
            }
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
