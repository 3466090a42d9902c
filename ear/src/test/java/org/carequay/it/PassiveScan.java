package org.carequay.it;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Looks at answers as the passive rules of a scanner do, which send nothing of their own: what an answer must tell the browser, and what
 * it must not give away. The rules are those of OWASP ZAP's passive scan that can apply here.
 */
final class PassiveScan {
    private static final Pattern INTERNALS = Pattern.compile(
            "(?:\t|\\\\t)at [a-z]+\\.|org\\.carequay\\.[a-z]+\\.internal|(?:SQL|PSQL|Runtime|NullPointer|Faces)Exception|jdbc:postgresql|SQLState");
    private static final Pattern VERSION = Pattern.compile("[0-9]");
    private static final Pattern POSTED =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(?:(?!</form>).)*</form>", Pattern.DOTALL);
    private static final Pattern SAID_IN_ADDRESS =
            Pattern.compile("(?:href|action|src)=\"(?!mailto:)[^\"?]*\\?[^\"]*(?:@|%40|[0-9]{3}-[0-9]{2}-[0-9]{4})");
    private static final Pattern ELSEWHERE =
            Pattern.compile("<(?:script|link|img|iframe|form)\\b[^>]*(?:src|href|action)=\"(?:https?:)?//");
    private static final Pattern NONCE_SCRIPT = Pattern.compile("script-src [^;]*'nonce-");

    /** What is wrong, by the rule's name. */
    private static final Map<String, BiPredicate<HttpHeaders, String>> EVERYWHERE = new LinkedHashMap<>();

    private static final Map<String, BiPredicate<HttpHeaders, String>> ON_PAGES = new LinkedHashMap<>();

    static {
        EVERYWHERE.put("may be sniffed", (head, body) -> !is(head, "X-Content-Type-Options", "nosniff"));
        EVERYWHERE.put("may be kept", (head, body) -> !has(head, "Cache-Control", "no-store"));
        EVERYWHERE.put("tells where one came from", (head, body) -> !has(head, "Referrer-Policy", ""));
        EVERYWHERE.put("tells the server's version", PassiveScan::tellsVersion);
        EVERYWHERE.put("open to other sites", (head, body) -> head.firstValue("Access-Control-Allow-Origin")
                .isPresent());
        EVERYWHERE.put("cookie for scripts or other sites", PassiveScan::looseCookie);
        EVERYWHERE.put("internals", (head, body) -> INTERNALS.matcher(body).find());
        ON_PAGES.put("may be framed", (head, body) -> !has(head, "Content-Security-Policy", "frame-ancestors 'none'"));
        ON_PAGES.put("runs any script", PassiveScan::runsAnyScript);
        ON_PAGES.put("no policy for features", (head, body) -> !has(head, "Permissions-Policy", "geolocation=()"));
        ON_PAGES.put("shares its window", (head, body) -> !has(head, "Cross-Origin-Opener-Policy", "same-origin"));
        ON_PAGES.put("no character set", (head, body) -> !has(head, "Content-Type", "UTF-8"));
        ON_PAGES.put("form that can be forged", PassiveScan::forgeable);
        ON_PAGES.put(
                "somebody's data in an address",
                (head, body) -> SAID_IN_ADDRESS.matcher(body).find());
        ON_PAGES.put("from elsewhere", (head, body) -> ELSEWHERE.matcher(body).find());
    }

    private final Set<String> findings = new TreeSet<>();

    /** Looks at one more. */
    void look(HttpResponse<?> answer, String body) {
        String what =
                answer.request().method() + " " + answer.request().uri().getPath() + " " + answer.statusCode() + ": ";
        look(EVERYWHERE, what, answer.headers(), body);
        if (has(answer.headers(), "Content-Type", "text/html") && !body.isEmpty()) {
            look(ON_PAGES, what, answer.headers(), body);
        }
    }

    private void look(Map<String, BiPredicate<HttpHeaders, String>> rules, String what, HttpHeaders head, String body) {
        rules.forEach((name, broken) -> {
            if (broken.test(head, body)) {
                findings.add(what.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}") + name);
            }
        });
    }

    /** What was found, each once. */
    Set<String> findings() {
        return findings;
    }

    private static boolean is(HttpHeaders head, String name, String value) {
        return head.allValues(name).equals(List.of(value));
    }

    private static boolean has(HttpHeaders head, String name, String part) {
        return head.firstValue(name).filter(value -> value.contains(part)).isPresent();
    }

    private static boolean tellsVersion(HttpHeaders head, String body) {
        return head.firstValue("X-Powered-By").isPresent()
                || head.firstValue("Server")
                        .filter(value -> VERSION.matcher(value).find())
                        .isPresent();
    }

    private static boolean looseCookie(HttpHeaders head, String body) {
        return head.allValues("Set-Cookie").stream()
                .anyMatch(cookie -> !cookie.contains("HttpOnly") || !cookie.contains("SameSite"));
    }

    private static boolean runsAnyScript(HttpHeaders head, String body) {
        String policy = head.firstValue("Content-Security-Policy").orElse("");
        String scripts = policy.replaceAll(".*(script-src[^;]*).*", "$1");
        return !NONCE_SCRIPT.matcher(policy).find()
                || scripts.contains("unsafe")
                || scripts.contains("*")
                || !policy.contains("object-src 'none'")
                || !policy.contains("base-uri 'self'");
    }

    /** Forms of Faces carry the state of their view, which is this session's; a search changes nothing. */
    private static boolean forgeable(HttpHeaders head, String body) {
        return POSTED.matcher(body)
                .results()
                .anyMatch(form -> !form.group().contains("jakarta.faces.ViewState")
                        && !form.group().contains("role=\"search\""));
    }
}
