package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.document.ClinicLogos;
import org.carequay.ui.security.SignedInUser;

/** Where the logo of the clinic is that somebody is signed in to. */
@Named
@RequestScoped
public class ClinicLogo {
    private final ClinicLogos logos;
    private final SignedInUser user;
    private String address;
    private boolean asked;

    protected ClinicLogo() {
        this(null, null);
    }

    @Inject
    public ClinicLogo(ClinicLogos logos, SignedInUser user) {
        this.logos = logos;
        this.user = user;
    }

    /** Below the context; null where there is none. */
    public String getAddress() {
        if (!asked && user.isSignedIn()) {
            address = logos.id().map(id -> "/logo?v=" + id).orElse(null);
            asked = true;
        }
        return address;
    }
}
