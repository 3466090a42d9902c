package org.carequay.ui.security;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Asks for the password, or a passkey, before a dangerous act of a page, and not again while the proof is fresh. The field's id is {@code password}. */
public class StepUpForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEEDED = "step-up-needed";
    private static final String KEPT = StepUpForm.class.getName();
    private String password;
    private StepUp proof;

    /**
     * Does the act with a proof.
     *
     * @throws InvalidInput at {@code password} when it is missing, wrong, or too long ago
     */
    public <T> T with(StepUpService service, Function<StepUp, T> act) {
        if (password != null) {
            String typed = password;
            password = null;
            proof = service.byPassword(typed, address());
        }
        if (proof == null) {
            proof = kept();
        }
        if (proof == null) {
            throw new InvalidInput("invalid", List.of(new Violation("password", NEEDED)));
        }
        try {
            return act.apply(proof);
        } catch (DomainRefusal refusal) {
            if (NEEDED.equals(refusal.code())) {
                proof = null;
                throw new InvalidInput("invalid", List.of(new Violation("password", NEEDED)));
            }
            throw refusal;
        }
    }

    /** For the next act that asks: a passkey was shown. */
    static void keep(HttpSession session, StepUp proof) {
        session.setAttribute(KEPT, proof);
    }

    private static StepUp kept() {
        return (StepUp) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .remove(KEPT);
    }

    private static String address() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getRemoteAddr();
    }

    /** Whether the password has to be typed. */
    public boolean isAsking() {
        return proof == null;
    }

    /** Never goes back to the browser. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
