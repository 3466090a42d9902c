package org.carequay.ui.account;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.security.OwnSignIn;
import org.carequay.security.SessionView;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.security.StepUpForm;

/** One's own sign-in: another password, and where one is signed in. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OwnSignIn own;

    @Inject
    private StepUpService stepUp;

    @Inject
    private SignedInUser user;

    private final StepUpForm confirm = new StepUpForm();
    private String newPassword;
    private String again;
    private List<SessionView> sessions;

    /** Sets the password and ends every session; goes to the page of sign-in. */
    public void changePassword() throws ServletException, IOException {
        String typed = newPassword;
        String repeated = again;
        newPassword = null;
        again = null;
        if (typed != null && !typed.equals(repeated)) {
            throw new InvalidInput("invalid", List.of(new Violation("again", "password-differs")));
        }
        confirm.with(stepUp, proof -> {
            own.changePassword(typed, proof);
            return typed;
        });
        leave();
    }

    public void endSession(UUID session) {
        own.endSession(session);
        sessions = null;
    }

    public void signOutEverywhere() throws ServletException, IOException {
        own.signOutEverywhere();
        leave();
    }

    private void leave() throws ServletException, IOException {
        user.signOut();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/login.xhtml?why=out");
    }

    public List<SessionView> getSessions() {
        if (sessions == null) {
            sessions = own.sessions();
        }
        return sessions;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    /** Never goes back to the browser. */
    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    /** Never goes back to the browser. */
    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
