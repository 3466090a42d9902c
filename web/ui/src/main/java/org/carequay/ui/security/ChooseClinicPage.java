package org.carequay.ui.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.ui.security.SignedInUser.ClinicChoice;

/** Where to act: for a super admin any clinic, for others the clinics they have an account in. */
@Named
@RequestScoped
public class ChooseClinicPage {
    @Inject
    private SignedInUser user;

    private List<ClinicChoice> choices;

    public List<ClinicChoice> getChoices() {
        if (choices == null) {
            choices = user.choices();
        }
        return choices;
    }

    /** Acts there from the next request on, starting at the start page of the role. */
    public String choose(UUID choice) {
        user.choose(choice);
        return "/index.xhtml?faces-redirect=true";
    }
}
