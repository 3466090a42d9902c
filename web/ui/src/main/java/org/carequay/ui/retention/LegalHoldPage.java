package org.carequay.ui.retention;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.retention.LegalHolds;
import org.carequay.retention.LegalHolds.HoldView;
import org.carequay.ui.shell.Notices;

/** Holds on one patient's record. */
@Named
@ViewScoped
public class LegalHoldPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "retentionMsg";

    @Inject
    private transient LegalHolds holds;

    @Inject
    private transient PatientService patients;

    @Inject
    private transient Notices notices;

    private String id;
    private String reason;

    /** @throws org.carequay.shared.NotFound */
    public void open() {
        patients.get(patient());
    }

    public String place() {
        holds.place(patient(), reason);
        notices.doneBeforeRedirect(BUNDLE, "hold.placed");
        return here();
    }

    public String release(UUID hold) {
        holds.release(hold);
        notices.doneBeforeRedirect(BUNDLE, "hold.released");
        return here();
    }

    public List<HoldView> getAll() {
        return holds.of(patient());
    }

    /** Of all patients. */
    public List<HoldView> getStanding() {
        return holds.standing();
    }

    private PatientId patient() {
        return PatientId.parse(id);
    }

    private String here() {
        return "/app/patients/hold.xhtml?faces-redirect=true&id=" + patient();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
