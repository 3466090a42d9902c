package org.carequay.ui.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseFacts;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.NewCase;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;

/** What the fields of a case hold, as typed; its counsel is chosen apart. */
public class CaseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate dateOfLoss;
    private AccidentKind accidentKind = AccidentKind.AUTO;
    private String state;
    private String patientRole;
    private String narrative;
    private String carrier;
    private String claimNo;
    private String adjuster;
    private Money policyLimit;

    static CaseForm of(CaseView view) {
        CaseForm form = new CaseForm();
        form.dateOfLoss = view.dateOfLoss();
        form.accidentKind = view.accidentKind();
        form.state = view.state();
        form.patientRole = view.patientRole();
        form.narrative = view.narrative();
        form.carrier = view.carrier();
        form.claimNo = view.claimNo();
        form.adjuster = view.adjuster();
        form.policyLimit = view.policyLimit();
        return form;
    }

    NewCase command(PatientId patient, CounselChoice counsel) {
        return new NewCase(
                patient,
                counsel.firmId(),
                counsel.attorneyId(),
                dateOfLoss,
                accidentKind,
                state,
                patientRole,
                narrative,
                carrier,
                claimNo,
                adjuster,
                policyLimit);
    }

    CaseFacts facts() {
        return new CaseFacts(
                dateOfLoss, accidentKind, state, patientRole, narrative, carrier, claimNo, adjuster, policyLimit);
    }

    public AccidentKind[] getAccidentKinds() {
        return AccidentKind.values();
    }

    public LocalDate getDateOfLoss() {
        return dateOfLoss;
    }

    public void setDateOfLoss(LocalDate dateOfLoss) {
        this.dateOfLoss = dateOfLoss;
    }

    public AccidentKind getAccidentKind() {
        return accidentKind;
    }

    public void setAccidentKind(AccidentKind accidentKind) {
        this.accidentKind = accidentKind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPatientRole() {
        return patientRole;
    }

    public void setPatientRole(String patientRole) {
        this.patientRole = patientRole;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getClaimNo() {
        return claimNo;
    }

    public void setClaimNo(String claimNo) {
        this.claimNo = claimNo;
    }

    public String getAdjuster() {
        return adjuster;
    }

    public void setAdjuster(String adjuster) {
        this.adjuster = adjuster;
    }

    public Money getPolicyLimit() {
        return policyLimit;
    }

    public void setPolicyLimit(Money policyLimit) {
        this.policyLimit = policyLimit;
    }
}
