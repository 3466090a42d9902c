package org.carequay.ui.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.carequay.security.AccountLinks;
import org.carequay.security.AccountLinks.Standing;
import org.carequay.security.LinkKind;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Sets the password of whoever has the link of an e-mail; for somebody who has one, the invitation asks for it. */
@Named
@ViewScoped
public class PasswordLinkPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountLinks links;

    private String token;
    private String password;
    private String again;
    private boolean done;
    private transient Standing standing;

    /** @throws InvalidInput at {@code password} or {@code again}; the link stays good */
    public void save() throws Exception {
        String typed = password;
        String repeated = again;
        password = null;
        again = null;
        if (isChoosing() && typed != null && !typed.equals(repeated)) {
            throw new InvalidInput("invalid", List.of(new Violation("again", "password-differs")));
        }
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        links.use(token, typed, request.getRemoteAddr());
        done = true;
    }

    /** Null when the link is no longer good. */
    public Standing getStanding() {
        if (standing == null && !done) {
            standing = links.open(token).orElse(null);
        }
        return standing;
    }

    /** Whether a new password is chosen, as opposed to the one they have being asked for. */
    public boolean isChoosing() {
        return getStanding() != null && (standing.kind() == LinkKind.PASSWORD_RESET || !standing.known());
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** Never goes back to the browser. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never goes back to the browser. */
    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
