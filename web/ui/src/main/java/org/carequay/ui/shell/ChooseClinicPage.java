package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.security.SignedInUser.ClinicChoice;

/** Choosing the one clinic to act in: for a super admin, and for people with accounts in several clinics. */
@Named
@RequestScoped
public class ChooseClinicPage {
    private final SignedInUser user;
    private List<ClinicChoice> choices;

    protected ChooseClinicPage() {
        this(null);
    }

    @Inject
    public ChooseClinicPage(SignedInUser user) {
        this.user = user;
    }

    public List<ClinicChoice> getChoices() {
        if (choices == null) {
            choices = user.choices();
        }
        return choices;
    }

    /** Acts in that clinic from the next page on. */
    public void choose(UUID clinic) throws IOException {
        user.choose(clinic);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/");
    }
}
