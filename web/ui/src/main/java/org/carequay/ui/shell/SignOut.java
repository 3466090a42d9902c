package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.carequay.ui.security.SignedInUser;

/** Ends the session for good. */
@Named
@RequestScoped
public class SignOut {
    private final SignedInUser user;

    protected SignOut() {
        this(null);
    }

    @Inject
    public SignOut(SignedInUser user) {
        this.user = user;
    }

    public void leave() throws ServletException, IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        user.signOut();
        external.redirect(Redirects.toLogin(external.getRequestContextPath(), null, "out"));
    }
}
