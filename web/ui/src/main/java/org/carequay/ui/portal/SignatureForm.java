package org.carequay.ui.portal;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.carequay.letter.SignatureMark;
import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;

/**
 * Signing on a screen: drawn, typed or clicked, with the name, the consent, the password once more, and where it came from.
 */
public class SignatureForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_AGENT = 400;

    private String name;
    private String method = "type";
    private String strokes;
    private String password;
    private boolean consent;

    /**
     * The signature as it is given.
     *
     * @throws InvalidInput unless consent was given, and as {@link SignatureMark#read}
     */
    PortalSignature signature() {
        new InvalidInput.Check().that(consent, "consent", "required").done();
        return new PortalSignature(SignatureMark.read(method, name, strokes), address(), agent());
    }

    /** @throws InvalidInput at {@code password} */
    StepUp proof(StepUpService service) {
        String typed = password;
        password = null;
        return service.byPassword(typed, address());
    }

    private String address() {
        return request().getRemoteAddr();
    }

    private String agent() {
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

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    /** What was drawn has to be drawn again when the page comes back. */
    public String getStrokes() {
        return null;
    }

    public void setStrokes(String strokes) {
        this.strokes = strokes;
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
