package org.carequay.ui.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientSearch;

/** Opens a case for a patient, with or without counsel. */
@Named
@ViewScoped
public class OpenCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseService cases;

    @Inject
    private CounselChoice counsel;

    @Inject
    private PatientService patients;

    @Inject
    private PatientSearch patientSearch;

    @Inject
    private Notices notices;

    private final CaseForm form = new CaseForm();
    private transient List<PatientRow> found;
    private String patient;
    private String search;
    private String opened;

    /** @throws org.carequay.shared.NotFound when the address names a patient who is not there */
    public void open() {
        if (patient != null) {
            patients.banner(PatientId.parse(patient));
        }
    }

    /** Opens the case; sent again from the same page, it leads to the case that is open already. */
    public synchronized String save() {
        if (opened == null) {
            CaseView made = cases.open(form.command(PatientId.parse(patient), counsel), null);
            opened = made.id().toString();
            notices.doneBeforeRedirect("caseMsg", "open.done", made.caseNo());
        }
        return "/app/cases/view.xhtml?faces-redirect=true&id=" + opened;
    }

    /** Patients to choose from while the address names none. */
    public List<PatientRow> getFound() {
        if (found == null) {
            found = patientSearch.offer(search);
        }
        return found;
    }

    public CounselChoice getCounsel() {
        return counsel;
    }

    public CaseForm getForm() {
        return form;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
