package org.carequay.ui.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.FirmView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Notices;

/** Opens a case for a patient, with or without counsel. */
@Named
@ViewScoped
public class OpenCasePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 10;

    @Inject
    private CaseService cases;

    @Inject
    private FirmService firmService;

    @Inject
    private PatientService patients;

    @Inject
    private Notices notices;

    private final CaseForm form = new CaseForm();
    private transient List<FirmView> firms;
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
            CaseView made = cases.open(form.command(PatientId.parse(patient)));
            opened = made.id().toString();
            notices.doneBeforeRedirect("caseMsg", "open.done", made.caseNo());
        }
        return "/app/cases/view.xhtml?faces-redirect=true&id=" + opened;
    }

    /** Patients to choose from while the address names none. */
    public List<PatientRow> getFound() {
        if (found == null) {
            found = search == null
                    ? List.of()
                    : patients.find(new PatientQuery(search, PageRequest.first(CHOICES)))
                            .items();
        }
        return found;
    }

    public List<FirmView> getFirms() {
        if (firms == null) {
            firms = firmService.all();
        }
        return firms;
    }

    /** The attorneys of the chosen firm. */
    public List<FirmView.AttorneyView> getAttorneys() {
        return getFirms().stream()
                .filter(firm -> firm.id().toString().equals(form.getFirm()))
                .findFirst()
                .map(FirmView::attorneys)
                .orElse(List.of());
    }

    /** Another firm: its only attorney is chosen, of several none yet. */
    public void firmChosen() {
        List<FirmView.AttorneyView> attorneys = getAttorneys();
        form.setAttorney(attorneys.size() == 1 ? attorneys.get(0).id().toString() : null);
    }

    public AccidentKind[] getAccidentKinds() {
        return AccidentKind.values();
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
