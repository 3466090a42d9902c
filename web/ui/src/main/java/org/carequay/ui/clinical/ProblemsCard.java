package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.ConditionId;
import org.carequay.clinical.ConditionService;
import org.carequay.clinical.ConditionView;
import org.carequay.encounter.CodeService;
import org.carequay.encounter.CodeService.IcdSearch;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Notices;

/** The problem list of a patient: one at a time is added, changed or marked as an error where it stands. */
@Named
@ViewScoped
public class ProblemsCard implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 10;

    @Inject
    private ConditionService service;

    @Inject
    private CodeService codes;

    @Inject
    private Notices notices;

    private ProblemForm form;
    private String editing;
    private String wrong;
    private long version;
    private String reason;
    private transient List<ConditionView> all;

    public List<ConditionView> all(String patient) {
        if (all == null) {
            all = service.of(PatientId.parse(patient));
        }
        return all;
    }

    public void begin() {
        close();
        form = new ProblemForm();
    }

    public void edit(ConditionView shown) {
        close();
        form = ProblemForm.of(shown.details());
        editing = shown.id().toString();
        version = shown.version();
    }

    /** Asks why it was made in error. */
    public void mark(ConditionView shown) {
        close();
        wrong = shown.id().toString();
        version = shown.version();
    }

    public void save(String patient) {
        PatientId of = PatientId.parse(patient);
        CardFields.at("problem_", () -> {
            if (editing == null) {
                service.add(of, form.details());
            } else {
                service.change(of, ConditionId.parse(editing), version, form.details());
            }
        });
        finish();
    }

    public void markError(String patient) {
        CardFields.at(
                "problem_",
                () -> service.markError(PatientId.parse(patient), ConditionId.parse(wrong), version, reason));
        finish();
    }

    /** Codes for the words typed, as "code description". */
    public List<String> complete(String words) {
        return codes.icd10(new IcdSearch(words, null, false, CHOICES)).stream()
                .map(found -> found.code() + " " + found.description())
                .toList();
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

    /** The code as it is shown while it is written. */
    public String getTyped() {
        return form.getCode();
    }

    /** Takes a code with or without its description behind it. */
    public void setTyped(String typed) {
        form.setCode(typed == null || typed.isBlank() ? null : typed.strip().split(" ", 2)[0]);
    }

    /** Null while nothing is written. */
    public ProblemForm getForm() {
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
