package org.carequay.ui.portal;

import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.letter.SignatureFields;

/** Signing in a portal: with the consent to do it on a screen and the password once more. */
public class SignatureForm extends SignatureFields {
    private static final long serialVersionUID = 1L;

    private String password;
    private boolean consent;

    /**
     * The signature as it is given.
     *
     * @throws InvalidInput unless consent was given, and as {@link SignatureFields#mark}
     */
    PortalSignature signature() {
        new InvalidInput.Check().that(consent, "consent", "required").done();
        return new PortalSignature(mark(), address(), agent());
    }

    /** @throws InvalidInput at {@code password} */
    StepUp proof(StepUpService service) {
        String typed = password;
        password = null;
        return service.byPassword(typed, address());
    }

    /** Never goes back to the browser. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
