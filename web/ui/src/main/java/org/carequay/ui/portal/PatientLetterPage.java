package org.carequay.ui.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopView;
import org.carequay.portal.PatientPortal;
import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUpService;
import org.carequay.shared.NotFound;
import org.carequay.ui.document.ContentResponse;
import org.carequay.ui.shell.Notices;

/** One letter of protection before the patient it protects: to read and to sign. */
@Named
@ViewScoped
public class PatientLetterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PatientPortal portal;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final SignatureForm form = new SignatureForm();
    private String letter;
    private long version;
    private transient PatientPortal.Home home;

    /** @throws NotFound when the letter is not theirs */
    public void open() {
        version = getView().version();
    }

    /** Shows the PDF. */
    public void send() throws IOException {
        ContentResponse.send(portal.letter(LetterOfProtectionId.parse(letter)));
    }

    public String sign() {
        PortalSignature signature = form.signature();
        portal.sign(LetterOfProtectionId.parse(letter), version, signature, form.proof(stepUp));
        notices.doneBeforeRedirect("portalMsg", "sign.done");
        return "/portal/home.xhtml?faces-redirect=true";
    }

    /** The name the patient is asked to type. */
    public String getPatientName() {
        return getHome().patient().details().name().spoken();
    }

    public LopView getView() {
        return getHome().letters().stream()
                .filter(known -> known.id().toString().equals(letter))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter of protection"));
    }

    private PatientPortal.Home getHome() {
        if (home == null) {
            home = portal.home();
        }
        return home;
    }

    public boolean isSigned() {
        return getView().signedBy(LopView.Party.PATIENT);
    }

    public SignatureForm getForm() {
        return form;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }
}
