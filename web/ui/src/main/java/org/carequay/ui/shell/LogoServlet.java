package org.carequay.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carequay.document.ClinicLogos;
import org.carequay.ui.security.SignedInUser;

/** Gives the clinic's logo to whoever is signed in to it. Its address changes with it, so browsers keep it. */
public class LogoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClinicLogos logos;

    @Inject
    private transient SignedInUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<byte[]> image = logos.image();
        if (image.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "private, max-age=86400");
        response.setContentLength(image.get().length);
        response.getOutputStream().write(image.get());
    }
}
