package org.carequay.ui.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.carequay.security.SignInService.Unlock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.security.SessionLock;
import org.carequay.ui.shell.Redirects;

/** Asks the password of somebody who opens a page while their session is locked. */
@Named
@RequestScoped
public class UnlockPage {
    private static final String HOME = "/";

    @Inject
    private SessionLock lock;

    private String password;
    private String next;

    /** Nothing is locked when nobody is signed in. */
    public void open() throws IOException {
        if (lock.person(request()).isEmpty()) {
            go(HOME);
        }
    }

    /** @throws InvalidInput at {@code password}: {@code password-wrong}, {@code password-locked} */
    public void unlock() throws IOException {
        String typed = password;
        password = null;
        Unlock outcome = lock.unlock(request(), typed);
        if (outcome == Unlock.WRONG || outcome == Unlock.TOO_MANY) {
            String code = outcome == Unlock.WRONG ? "password-wrong" : "password-locked";
            throw new InvalidInput("invalid", List.of(new Violation("password", code)));
        }
        go(Redirects.isInside(next) ? next : HOME);
    }

    public void leave() throws IOException {
        lock.end(request());
        go("/login.xhtml?why=out");
    }

    private static void go(String target) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + target);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Whose session it is; null when nobody is signed in. */
    public String getPerson() {
        return lock.person(request()).orElse(null);
    }

    /** Never goes back to the browser. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
