package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.AllergyId;
import org.carequay.clinical.AllergyService;
import org.carequay.clinical.AllergyView;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientBanners;

/** The allergies of a patient: one at a time is added, changed or marked as an error where it stands. */
@Named
@ViewScoped
public class AllergiesCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AllergyService service;

    @Inject
    private Notices notices;

    @Inject
    private PatientBanners banners;

    private AllergyForm form;
    private String editing;
    private String wrong;
    private long version;
    private String reason;
    private transient List<AllergyView> all;

    public List<AllergyView> all(String patient) {
        if (all == null) {
            all = service.of(PatientId.parse(patient));
        }
        return all;
    }

    public void begin() {
        close();
        form = new AllergyForm();
    }

    public void edit(AllergyView shown) {
        close();
        form = AllergyForm.of(shown.details());
        editing = shown.id().toString();
        version = shown.version();
    }

    /** Asks why it was made in error. */
    public void mark(AllergyView shown) {
        close();
        wrong = shown.id().toString();
        version = shown.version();
    }

    public void save(String patient) {
        PatientId of = PatientId.parse(patient);
        CardFields.at("allergy_", () -> {
            if (editing == null) {
                service.add(of, form.details());
            } else {
                service.change(of, AllergyId.parse(editing), version, form.details());
            }
        });
        finish(patient);
    }

    public void markError(String patient) {
        CardFields.at(
                "allergy_", () -> service.markError(PatientId.parse(patient), AllergyId.parse(wrong), version, reason));
        finish(patient);
    }

    public void stateNoneKnown(String patient) {
        service.stateNoneKnown(PatientId.parse(patient));
        finish(patient);
    }

    /** Whether it is stated that none are known. */
    public boolean noneKnown(String patient) {
        return all(patient).stream().anyMatch(AllergyView::noneKnown);
    }

    public void close() {
        form = null;
        editing = null;
        wrong = null;
        reason = null;
    }

    private void finish(String patient) {
        banners.forget(patient);
        close();
        all = null;
        notices.done("clinicalMsg", "saved");
    }

    /** Null while nothing is written. */
    public AllergyForm getForm() {
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
