package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carequay.ui.security.SignedInUser;

/** Takes {@code ?lang=} or {@code ?site=} from an address, keeps the choice and goes on to the same address without it. */
public class ChoiceSwitch extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Inject
    private transient SiteChoice sites;

    @Inject
    private transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String tag = chosen(request, Language.PARAMETER);
        String site = chosen(request, SiteChoice.PARAMETER);
        if (tag == null && site == null) {
            chain.doFilter(request, response);
            return;
        }
        if (tag != null) {
            language.choose(tag);
        }
        if (site != null && user.isSignedIn()) {
            sites.choose(site);
        }
        String rest = Redirects.without(
                Redirects.without(request.getQueryString(), Language.PARAMETER), SiteChoice.PARAMETER);
        response.sendRedirect(request.getContextPath() + request.getServletPath() + (rest.isEmpty() ? "" : "?" + rest));
    }

    private static String chosen(HttpServletRequest request, String parameter) {
        return "GET".equals(request.getMethod()) ? request.getParameter(parameter) : null;
    }
}
