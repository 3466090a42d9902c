package org.carequay.ui.export;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.export.RecordExport;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;

/** Gives out a patient's whole record as a file. */
@Named
@ViewScoped
public class RecordExportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecordExport exports;

    @Inject
    private transient PatientService patients;

    @Inject
    private transient StepUpService stepUp;

    private final StepUpForm confirm = new StepUpForm();
    private String id;
    private RecipientKind recipientKind = RecipientKind.OTHER;
    private String recipient;
    private String purpose;

    /** @throws org.carequay.shared.NotFound */
    public void open() {
        patients.get(PatientId.parse(id));
    }

    /** Sends the file. */
    public void make() throws IOException {
        RecordExport.Wanted wanted = new RecordExport.Wanted(PatientId.parse(id), recipientKind, recipient, purpose);
        RecordExport.Export export = confirm.with(stepUp, proof -> exports.prepare(wanted, proof));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/zip");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"record.zip\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        export.writeTo(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public RecipientKind[] getRecipientKinds() {
        return RecipientKind.values();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RecipientKind getRecipientKind() {
        return recipientKind;
    }

    public void setRecipientKind(RecipientKind recipientKind) {
        this.recipientKind = recipientKind;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
