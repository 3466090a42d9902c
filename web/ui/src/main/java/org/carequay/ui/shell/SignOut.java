package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.carequay.ui.security.SignedInUser;

/** Ends the session for good; locking and idling lead back to the same page after signing in again. */
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
        end(null, "out");
    }

    public void lock() throws ServletException, IOException {
        end(here(), "lock");
    }

    /** Called by the page when nobody acted for the whole time. */
    public void idle() throws ServletException, IOException {
        end(here(), "idle");
    }

    private void end(String next, String why) throws ServletException, IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        user.signOut();
        external.redirect(Redirects.toLogin(external.getRequestContextPath(), next, why));
    }

    /** The page with the id it is about and nothing else, so that no search text gets into an address. */
    private static String here() {
        FacesContext context = FacesContext.getCurrentInstance();
        String view = context.getViewRoot().getViewId();
        return ViewMetadata.getViewParameters(context.getViewRoot()).stream()
                .filter(parameter -> "id".equals(parameter.getName()))
                .map(parameter -> parameter.getStringValue(context))
                .filter(id -> id != null && !id.isEmpty())
                .findFirst()
                .map(id -> view + "?id=" + id)
                .orElse(view);
    }
}
