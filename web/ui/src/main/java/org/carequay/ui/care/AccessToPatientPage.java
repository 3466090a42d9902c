package org.carequay.ui.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carequay.care.CareTeams;
import org.carequay.care.EmergencyAccess;
import org.carequay.care.EmergencyReason;
import org.carequay.care.EmergencyView;
import org.carequay.patient.PatientId;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** For somebody who needs a patient they do not see: asks to be put into the care team, or opens the record in an emergency. */
@Named
@ViewScoped
public class AccessToPatientPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "careMsg";

    @Inject
    private CareTeams teams;

    @Inject
    private EmergencyAccess emergencies;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private String mrn;
    private LocalDate birthDate;
    private String note;
    private EmergencyReason reason;
    private String explanation;
    private transient List<EmergencyView> told;

    public String ask() {
        teams.ask(mrn, birthDate, note);
        notices.doneBeforeRedirect(BUNDLE, "asked");
        return "/app/patients/access.xhtml?faces-redirect=true";
    }

    public String open() {
        PatientId patient = confirm.with(stepUp, proof -> emergencies.open(mrn, birthDate, reason, explanation, proof));
        return "/app/patients/view.xhtml?faces-redirect=true&id=" + patient;
    }

    /** Emergency accesses to patients whom the person treats. */
    public List<EmergencyView> getTold() {
        if (told == null) {
            told = emergencies.toOwnPatients();
        }
        return told;
    }

    public EmergencyReason[] getReasons() {
        return EmergencyReason.values();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getMrn() {
        return mrn;
    }

    public void setMrn(String mrn) {
        this.mrn = mrn;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public EmergencyReason getReason() {
        return reason;
    }

    public void setReason(EmergencyReason reason) {
        this.reason = reason;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
