package org.carequay.ui.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypeView;
import org.carequay.recall.RecallTypes;
import org.carequay.recall.Recalls;
import org.carequay.shared.PageRequest;

/** A recall for a day that no rule says. */
@Named
@ViewScoped
public class AddRecallPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Recalls recalls;

    @Inject
    private RecallTypes kinds;

    @Inject
    private CaseService caseService;

    @Inject
    private RecallNotices notices;

    private String patient;
    private String type;
    private String caseFile;
    private LocalDate dueOn;
    private String note;

    /** @throws org.carequay.shared.NotFound when the address names no patient */
    public void open() {
        PatientId.parse(patient);
    }

    public String add() {
        recalls.add(
                PatientId.parse(patient),
                type == null ? null : RecallTypeId.parse(type),
                caseFile == null ? null : CaseId.parse(caseFile),
                dueOn,
                note);
        notices.doneBeforeRedirect("added");
        return "/app/recalls/list.xhtml?faces-redirect=true&patient=" + patient;
    }

    public List<RecallTypeView> getTypes() {
        return kinds.all().stream().filter(kind -> kind.details().active()).toList();
    }

    public List<CaseView> getCases() {
        return caseService
                .find(new CaseQuery(
                        null, PatientId.parse(patient), null, null, PageRequest.first(PageRequest.MAX_SIZE)))
                .items();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
