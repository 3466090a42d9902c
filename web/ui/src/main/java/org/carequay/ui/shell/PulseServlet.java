package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.carequay.ui.security.SignedInUser;

/** A page tells that its person is at work: keeps the session of somebody who writes a long note; 401 when it is over. */
public class PulseServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedInUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(user.isSignedIn() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
        SessionServlet.sayWhyEnded(request, response);
    }
}
