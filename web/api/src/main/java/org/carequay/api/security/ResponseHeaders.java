package org.carequay.api.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of every answer: nothing of it is kept, framed, sniffed or run. */
final class ResponseHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private ResponseHeaders() {}

    static void apply(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
