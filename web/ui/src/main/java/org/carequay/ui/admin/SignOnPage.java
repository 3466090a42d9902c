package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.carequay.security.SignOn;
import org.carequay.security.SignOnSetup;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** How the clinic's staff sign in by the clinic's own provider. */
@Named
@ViewScoped
public class SignOnPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SignOnSetup setup;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    @Inject
    private SignedInUser user;

    @Inject
    private HttpServletRequest request;

    private final StepUpForm confirm = new StepUpForm();
    private SignOnForm form;

    public void open() {
        form = SignOnForm.of(setup.current());
    }

    public void save() {
        SignOn wanted = form.command();
        String secret = form.takeSecret();
        form = SignOnForm.of(confirm.with(stepUp, proof -> setup.change(wanted, secret, proof)));
        notices.done("signOnMsg", "saved");
    }

    /** Where the provider sends people back to. */
    public String getCallback() {
        String here = request.getRequestURL().toString();
        return here.substring(0, here.length() - request.getServletPath().length()) + "/sso/callback/"
                + user.getClinicCode();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public SignOnForm getForm() {
        return form;
    }
}
