package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.clinical.ConditionId;
import org.carequay.clinical.ConditionService;
import org.carequay.clinical.ConditionView;
import org.carequay.encounter.CodeService;
import org.carequay.encounter.CodeService.IcdSearch;
import org.carequay.patient.PatientId;

/** The problem list of a patient. */
@Named
@ViewScoped
public class ProblemsCard extends EntryCard<ConditionView, ProblemForm> {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 10;

    @Inject
    private ConditionService service;

    @Inject
    private CodeService codes;

    public ProblemsCard() {
        super("problem_");
    }

    @Override
    protected List<ConditionView> load(PatientId patient) {
        return service.of(patient);
    }

    @Override
    protected ProblemForm fresh() {
        return new ProblemForm();
    }

    @Override
    protected ProblemForm formOf(ConditionView shown) {
        return ProblemForm.of(shown.details());
    }

    @Override
    protected String idOf(ConditionView shown) {
        return shown.id().toString();
    }

    @Override
    protected long versionOf(ConditionView shown) {
        return shown.version();
    }

    @Override
    protected void add(PatientId patient, ProblemForm form) {
        service.add(patient, form.details());
    }

    @Override
    protected void change(PatientId patient, String id, long version, ProblemForm form) {
        service.change(patient, ConditionId.parse(id), version, form.details());
    }

    @Override
    protected void markError(PatientId patient, String id, long version, String reason) {
        service.markError(patient, ConditionId.parse(id), version, reason);
    }

    /** Codes for the words typed, as "code description". */
    public List<String> complete(String words) {
        return codes.icd10(new IcdSearch(words, null, false, CHOICES)).stream()
                .map(found -> found.code() + " " + found.description())
                .toList();
    }

    /** The code as it is shown while it is written. */
    public String getTyped() {
        return getForm().getCode();
    }

    /** Takes a code with or without its description behind it. */
    public void setTyped(String typed) {
        getForm()
                .setCode(typed == null || typed.isBlank() ? null : typed.strip().split(" ", 2)[0]);
    }
}
