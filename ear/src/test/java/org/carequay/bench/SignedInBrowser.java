package org.carequay.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser as the server sees it: a session, and pages without what they link to. */
final class SignedInBrowser {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]+)\"");
    private static final int OK = 200;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    SignedInBrowser(String email, String password) throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(page("/login.xhtml"));
        if (!state.find()) {
            throw new AssertionError("the sign-in page has no view state");
        }
        Map<String, String> form = Map.of(
                "login",
                "login",
                "login:email",
                email,
                "login:password",
                password,
                "login:signin",
                "login:signin",
                "jakarta.faces.ViewState",
                state.group(1));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request("/login.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.uri().getPath().endsWith("login.xhtml")) {
            throw new AssertionError(email + " was not let in");
        }
    }

    /** The page as it is sent, whole; a detour to another page is a failure. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.statusCode() != OK || !answer.uri().toString().endsWith(path)) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(MeasuredCareQuay.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Accept-Language", "en-US");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
