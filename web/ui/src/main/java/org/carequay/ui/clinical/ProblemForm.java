package org.carequay.ui.clinical;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.casefile.CaseId;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.ConditionDetails;

/** A problem while it is written. */
public class ProblemForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String code;
    private String text;
    private ClinicalStatus status = ClinicalStatus.ACTIVE;
    private LocalDate onset;
    private LocalDate abatement;
    private String note;
    private String caseFile;

    static ProblemForm of(ConditionDetails details) {
        ProblemForm form = new ProblemForm();
        form.code = details.code();
        form.text = details.text();
        form.status = details.status();
        form.onset = details.onset();
        form.abatement = details.abatement();
        form.note = details.note();
        form.caseFile = details.caseFile() == null ? null : details.caseFile().toString();
        return form;
    }

    ConditionDetails details() {
        CaseId of = caseFile == null || caseFile.isBlank() ? null : CaseId.parse(caseFile);
        return new ConditionDetails(code, text, status, onset, abatement, note, of);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ClinicalStatus getStatus() {
        return status;
    }

    public void setStatus(ClinicalStatus status) {
        this.status = status;
    }

    public LocalDate getOnset() {
        return onset;
    }

    public void setOnset(LocalDate onset) {
        this.onset = onset;
    }

    public LocalDate getAbatement() {
        return abatement;
    }

    public void setAbatement(LocalDate abatement) {
        this.abatement = abatement;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }
}
