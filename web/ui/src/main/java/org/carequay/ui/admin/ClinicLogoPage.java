package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.carequay.document.ClinicLogos;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** The clinic's logo: another one, or none. */
@Named
@ViewScoped
public class ClinicLogoPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/app/admin/clinic.xhtml?faces-redirect=true";
    /** One more than is taken: the service says that it is too large. */
    private static final int MOST = 10 * 1024 * 1024 + 1;

    @Inject
    private transient ClinicLogos logos;

    @Inject
    private transient StepUpService stepUp;

    @Inject
    private transient Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private transient Part picture;

    public String save() throws IOException {
        new InvalidInput.Check()
                .that(picture != null && picture.getSize() > 0, "picture", "required")
                .done();
        byte[] image = picture.getInputStream().readNBytes(MOST);
        confirm.with(stepUp, proof -> {
            logos.replace(image, proof);
            return null;
        });
        notices.doneBeforeRedirect("clinicMsg", "logo.saved");
        return HERE;
    }

    public String remove() {
        confirm.with(stepUp, proof -> {
            logos.remove(proof);
            return null;
        });
        notices.doneBeforeRedirect("clinicMsg", "logo.removed");
        return HERE;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
