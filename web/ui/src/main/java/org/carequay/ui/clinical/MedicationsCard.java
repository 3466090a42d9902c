package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.MedicationId;
import org.carequay.clinical.MedicationService;
import org.carequay.clinical.MedicationView;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Notices;

/** What a patient takes: one at a time is added, changed or marked as an error where it stands. */
@Named
@ViewScoped
public class MedicationsCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MedicationService service;

    @Inject
    private Notices notices;

    private MedicationForm form;
    private String editing;
    private String wrong;
    private long version;
    private String reason;
    private transient List<MedicationView> all;

    public List<MedicationView> all(String patient) {
        if (all == null) {
            all = service.of(PatientId.parse(patient));
        }
        return all;
    }

    public void begin() {
        close();
        form = new MedicationForm();
    }

    public void edit(MedicationView shown) {
        close();
        form = MedicationForm.of(shown.details());
        editing = shown.id().toString();
        version = shown.version();
    }

    /** Asks why it was made in error. */
    public void mark(MedicationView shown) {
        close();
        wrong = shown.id().toString();
        version = shown.version();
    }

    public void save(String patient) {
        PatientId of = PatientId.parse(patient);
        CardFields.at("medication_", () -> {
            if (editing == null) {
                service.add(of, form.details());
            } else {
                service.change(of, MedicationId.parse(editing), version, form.details());
            }
        });
        finish();
    }

    public void markError(String patient) {
        CardFields.at(
                "medication_",
                () -> service.markError(PatientId.parse(patient), MedicationId.parse(wrong), version, reason));
        finish();
    }

    public void close() {
        form = null;
        editing = null;
        wrong = null;
        reason = null;
    }

    private void finish() {
        close();
        all = null;
        notices.done("clinicalMsg", "saved");
    }

    /** Null while nothing is written. */
    public MedicationForm getForm() {
        return form;
    }

    /** Id of what is marked as an error; null when nothing is. */
    public String getWrong() {
        return wrong;
    }

    public boolean isIdle() {
        return form == null && wrong == null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
