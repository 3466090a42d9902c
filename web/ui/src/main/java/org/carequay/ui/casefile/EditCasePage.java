package org.carequay.ui.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.ui.shell.Notices;

/** Corrects and completes what is known of a case. */
@Named
@ViewScoped
public class EditCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseService cases;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private String caseNo;
    private String patient;
    private CaseForm form;

    /** @throws org.carequay.shared.NotFound */
    public void open() {
        CaseView view = cases.get(CaseId.parse(id));
        version = view.version();
        caseNo = view.caseNo();
        patient = view.patient().toString();
        form = CaseForm.of(view);
    }

    public String save() {
        cases.change(CaseId.parse(id), version, form.facts());
        notices.doneBeforeRedirect("caseMsg", "edit.done");
        return "/app/cases/view.xhtml?faces-redirect=true&id=" + id;
    }

    public CaseForm getForm() {
        return form;
    }

    public String getCaseNo() {
        return caseNo;
    }

    public String getPatient() {
        return patient;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
