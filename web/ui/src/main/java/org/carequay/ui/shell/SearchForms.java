package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import org.carequay.ui.security.SignedInUser;

/**
 * Answers a posted search form with the address of what it asks for: the filters in the clear, and sealed what was typed, which
 * is the field that {@value #TYPED} names. The page opens it again with {@link SealedTextConverter}.
 */
public class SearchForms extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String TYPED = "typed";
    private static final int LONGEST = 80;

    @Inject
    private transient SealedText sealed;

    @Inject
    private transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && user.isSignedIn() && request.getParameter(TYPED) != null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + request.getServletPath() + query(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private String query(HttpServletRequest request) {
        String typed = request.getParameter(TYPED);
        String parts = Collections.list(request.getParameterNames()).stream()
                .filter(name ->
                        !name.equals(TYPED) && !request.getParameter(name).isBlank())
                .map(name -> encoded(name) + "="
                        + (name.equals(typed)
                                ? sealed.seal(shortened(request.getParameter(name)))
                                : encoded(request.getParameter(name))))
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
