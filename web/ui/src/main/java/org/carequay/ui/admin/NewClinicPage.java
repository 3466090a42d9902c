package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.security.ClinicSetup;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** Opens a clinic: what it is called, its first site, and who administers it. */
@Named
@ViewScoped
public class NewClinicPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClinicSetup setup;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private final ClinicProfileForm form = new ClinicProfileForm();
    private String code;
    private String siteName;
    private String adminName;
    private String adminEmail;

    public String open() {
        var opening = new ClinicSetup.Opening(code, form.profile(), siteName, adminName, adminEmail);
        confirm.with(stepUp, proof -> {
            setup.open(opening, proof);
            return opening;
        });
        notices.doneBeforeRedirect("clinicMsg", "new.done", adminEmail);
        return "/choose-clinic.xhtml?faces-redirect=true";
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public ClinicProfileForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSiteName() {
        return siteName;
    }

    public void setSiteName(String siteName) {
        this.siteName = siteName;
    }

    public String getAdminName() {
        return adminName;
    }

    public void setAdminName(String adminName) {
        this.adminName = adminName;
    }

    public String getAdminEmail() {
        return adminEmail;
    }

    public void setAdminEmail(String adminEmail) {
        this.adminEmail = adminEmail;
    }
}
