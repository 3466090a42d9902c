package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes {@code ?lang=} from an address, keeps the choice and goes on to the same address without it. */
public class LanguageSwitch extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String wanted = "GET".equals(request.getMethod()) ? request.getParameter("lang") : null;
        if (wanted == null) {
            chain.doFilter(request, response);
            return;
        }
        language.choose(wanted);
        String rest = Language.without(request.getQueryString());
        response.sendRedirect(request.getContextPath() + request.getServletPath() + (rest.isEmpty() ? "" : "?" + rest));
    }
}
