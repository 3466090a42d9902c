package org.carequay.ui.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopView;
import org.carequay.portal.CounselPortal;
import org.carequay.portal.CounselPortal.CounselCase;
import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUpService;
import org.carequay.shared.NotFound;
import org.carequay.ui.document.ContentResponse;
import org.carequay.ui.shell.Notices;

/** One letter of protection before the attorney of its case: to read and to sign. */
@Named
@ViewScoped
public class CounselLetterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CounselPortal portal;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final SignatureForm form = new SignatureForm();
    private String caseFile;
    private String letter;
    private long version;
    private transient CounselCase shown;

    /** @throws NotFound without a grant on the case */
    public void open() {
        version = getView().version();
    }

    /** Shows the PDF. */
    public void send() throws IOException {
        ContentResponse.send(portal.letter(CaseId.parse(caseFile), LetterOfProtectionId.parse(letter)));
    }

    public String sign() {
        PortalSignature signature = form.signature();
        LetterOfProtectionId id = LetterOfProtectionId.parse(letter);
        portal.sign(CaseId.parse(caseFile), id, version, signature, form.proof(stepUp));
        notices.doneBeforeRedirect("portalMsg", "sign.done");
        return "/counsel/home.xhtml?faces-redirect=true";
    }

    public CounselCase getCounselCase() {
        if (shown == null) {
            shown = portal.open(CaseId.parse(caseFile));
        }
        return shown;
    }

    public LopView getView() {
        return getCounselCase().letters().stream()
                .filter(known -> known.id().toString().equals(letter))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter of protection"));
    }

    public boolean isSigned() {
        return getView().signedBy(LopView.Party.ATTORNEY);
    }

    public SignatureForm getForm() {
        return form;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }
}
