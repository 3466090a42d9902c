package org.carequay.ui.portal;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.carequay.shared.InvalidInput;

/** Signing by click: the name as typed and the consent, with where the click came from. */
public class SignatureForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_AGENT = 400;
    private static final int LONGEST_NAME = 120;

    private String name;
    private boolean consent;

    /** @throws InvalidInput unless a name was typed and consent given */
    void check() {
        new InvalidInput.Check()
                .required("name", name)
                .maxLength("name", name, LONGEST_NAME)
                .that(consent, "consent", "required")
                .done();
    }

    String address() {
        return request().getRemoteAddr();
    }

    String agent() {
        String agent = request().getHeader("User-Agent");
        return agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
