package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carequay.shared.DomainRefusal;
import org.carequay.ui.security.ProviderSignIn;

/**
 * The way to a clinic's provider and back: {@code GET /sso/start/<clinic>}, {@code GET /sso/callback/<clinic>}. What goes wrong
 * ends on the sign-in page, with a reason.
 */
public class SignOnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String START = "/start/";
    private static final String CALLBACK = "/callback/";
    private static final String CODE = "/code.xhtml";

    @Inject
    private transient ProviderSignIn provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        try {
            if (path.startsWith(START)) {
                response.sendRedirect(provider.leave(
                                request, path.substring(START.length()), Redirects.inside(request.getParameter("next")))
                        .toString());
            } else if (path.startsWith(CALLBACK)) {
                ProviderSignIn.Back back = provider.arrive(request, response, path.substring(CALLBACK.length()));
                response.sendRedirect(
                        back.codeWanted()
                                ? Redirects.to(request.getContextPath() + CODE, back.next(), null)
                                : request.getContextPath() + (back.next() == null ? "/" : back.next()));
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (DomainRefusal refusal) {
            response.sendRedirect(Redirects.toLogin(request.getContextPath(), null, why(refusal.code())));
        }
    }

    private static String why(String code) {
        return code.startsWith("sso-") ? code : "sso-unavailable";
    }
}
