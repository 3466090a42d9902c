package org.carequay.ui.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.security.SecondFactorService;
import org.carequay.security.SecondFactorService.Enrolment;
import org.carequay.security.SecondFactorService.Standing;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;

/** The second factor of one's own sign-in: on with an app and a QR code, recovery codes, off. */
@Named
@ViewScoped
public class TwoStepPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactorService factor;

    @Inject
    private StepUpService stepUp;

    private final StepUpForm confirm = new StepUpForm();
    private String code;
    private boolean asked;
    /** As long as the code is typed: the secret is made anew whenever the page is. */
    private String picture;

    private String secret;
    private transient List<String> codes;
    private transient Standing standing;

    public void start() {
        Enrolment enrolment = factor.start();
        picture = QrPicture.of(enrolment.address());
        secret = enrolment.secret();
        asked = true;
    }

    /** @throws org.carequay.shared.InvalidInput at {@code code}; the secret stays the same */
    public void turnOn() {
        String typed = code;
        code = null;
        show(factor.confirm(typed));
    }

    public void newCodes() {
        show(confirm.with(stepUp, factor::newCodes));
    }

    public void turnOff() {
        confirm.with(stepUp, proof -> {
            factor.turnOff(proof);
            return proof;
        });
        standing = null;
    }

    private void show(List<String> fresh) {
        codes = fresh;
        asked = false;
        picture = null;
        secret = null;
        standing = null;
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = factor.standing();
        }
        return standing;
    }

    /** The recovery codes in the one answer that has them; else null. */
    public List<String> getCodes() {
        return codes;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getPicture() {
        return picture;
    }

    /** In groups of four, to be typed. */
    public String getSecret() {
        return secret == null ? null : secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
