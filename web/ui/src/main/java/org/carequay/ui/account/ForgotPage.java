package org.carequay.ui.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.security.AccountLinks;

/** Asks for a link to a new password. The answer is the same for every e-mail. */
@Named
@RequestScoped
public class ForgotPage {
    @Inject
    private AccountLinks links;

    private String email;
    private boolean sent;

    public void send() {
        links.forgot(email);
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
