package org.carequay.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The headers every answer carries, files for download too, for which what was meant to be a page is taken back; pages are never kept
 * by the browser, style sheets and scripts may be.
 */
public class ResponseHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String UNUSED_FEATURES =
            "microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    /** Where patients and insurance cards are photographed. */
    private static final String PHOTOGRAPHING = "/app/patients/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        tell(request, response);
        chain.doFilter(request, request.getServletPath().endsWith(".xhtml") ? new Taken(request, response) : response);
    }

    /** Taking an answer back leaves the headers. */
    private static final class Taken extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        private Taken(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            tell(request, this);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String camera = request.getServletPath().startsWith(PHOTOGRAPHING) ? "camera=(self), " : "camera=(), ";
        response.setHeader("Permissions-Policy", camera + UNUSED_FEATURES);
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
