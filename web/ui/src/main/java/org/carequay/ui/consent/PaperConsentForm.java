package org.carequay.ui.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.Consents;
import org.carequay.consent.PaperConsent;
import org.carequay.consent.RequirementId;
import org.carequay.consent.SignerRelation;
import org.carequay.consent.SignerRole;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Notices;

/** Taking down what a patient signed on paper. */
@Named
@ViewScoped
public class PaperConsentForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 20;

    @Inject
    private Consents consents;

    @Inject
    private DocumentService documents;

    @Inject
    private Notices notices;

    private String requirement;
    private boolean guardian;
    private SignerRelation relation;
    private String signer;
    private String witness;
    private String scan;

    /** For that patient and visit. @param visit or null */
    public String save(String patient, String visit) {
        consents.onPaper(
                PatientId.parse(patient),
                new PaperConsent(
                        requirement == null ? null : RequirementId.parse(requirement),
                        visit == null ? null : AppointmentId.parse(visit),
                        guardian ? SignerRole.GUARDIAN : SignerRole.PATIENT,
                        signer,
                        guardian ? relation : null,
                        witness,
                        null,
                        scan == null ? null : DocumentId.parse(scan)));
        notices.doneBeforeRedirect("consentMsg", "paper.saved");
        return "/app/patients/consents.xhtml?faces-redirect=true&id=" + patient
                + (visit == null ? "" : "&visit=" + visit);
    }

    /** What can be taken down: what is asked and not there. */
    public List<ConsentStanding> missing(List<ConsentStanding> standing) {
        return standing.stream().filter(each -> !each.current()).toList();
    }

    /** The newest documents of the patient, one of which may be the scan. */
    public List<DocumentView> scans(String patient) {
        return documents
                .find(new DocumentQuery(PatientId.parse(patient).value(), null, null, null, PageRequest.first(NEWEST)))
                .items();
    }

    public SignerRelation[] getRelations() {
        return SignerRelation.values();
    }

    public String getRequirement() {
        return requirement;
    }

    public void setRequirement(String requirement) {
        this.requirement = requirement;
    }

    public boolean isGuardian() {
        return guardian;
    }

    public void setGuardian(boolean guardian) {
        this.guardian = guardian;
    }

    public SignerRelation getRelation() {
        return relation;
    }

    public void setRelation(SignerRelation relation) {
        this.relation = relation;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public String getWitness() {
        return witness;
    }

    public void setWitness(String witness) {
        this.witness = witness;
    }

    public String getScan() {
        return scan;
    }

    public void setScan(String scan) {
        this.scan = scan;
    }
}
