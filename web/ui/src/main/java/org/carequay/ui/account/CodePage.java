package org.carequay.ui.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carequay.ui.security.OneTimeCode;
import org.carequay.ui.shell.Redirects;
import org.carequay.ui.shell.Texts;

/** The second step of signing in: a code of the app, or a recovery code. */
@Named
@RequestScoped
public class CodePage {
    @Inject
    private SecurityContext security;

    @Inject
    private Texts texts;

    private String code;
    private String next;

    /** Goes where the person wanted to go; a refusal never tells whether the code was wrong, used or too late. */
    public void check() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().newAuthentication(true).credential(new OneTimeCode(code)));
        code = null;
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + (Redirects.isInside(next) ? next : "/"));
        } else {
            String text = texts.of("accountMsg", "code.refused");
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Where to go from here, below the context. */
    public String getInside() {
        return Redirects.isInside(next) ? next : "/";
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
