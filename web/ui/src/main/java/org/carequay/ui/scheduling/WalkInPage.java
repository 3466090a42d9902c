package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WalkIn;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.SiteId;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientSearch;

/** A visit for somebody who came without one: the first provider with a free room today. */
@Named
@ViewScoped
public class WalkInPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 8;

    @Inject
    private FrontDesk desk;

    @Inject
    private PatientSearch patientSearch;

    @Inject
    private CaseService cases;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private String patient;
    private String search;
    private String caseFile;
    private String visitType;
    private String site;
    private transient List<PatientRow> found;
    private transient BookingConflict conflict;

    /** Patients to choose from while none is chosen. */
    public List<PatientRow> getFound() {
        if (found == null) {
            found = patientSearch.offer(search);
        }
        return found;
    }

    /** Open cases of the patient. */
    public List<CaseView> getCases() {
        return cases
                .find(new CaseQuery(null, PatientId.parse(patient), null, null, PageRequest.first(CHOICES)))
                .items()
                .stream()
                .filter(file -> file.phase().open())
                .toList();
    }

    public String save() {
        conflict = null;
        try {
            AppointmentView visit = desk.walkIn(
                    new WalkIn(
                            PatientId.parse(patient),
                            caseFile == null ? null : CaseId.parse(caseFile),
                            visitType == null ? null : VisitTypeId.parse(visitType),
                            site == null ? null : SiteId.parse(site),
                            null),
                    key);
            notices.doneBeforeRedirect(
                    "scheduleMsg", "walkIn.done", visit.patientName(), visit.providerName(), dates.time(visit.start()));
            return "/app/schedule/board.xhtml?faces-redirect=true";
        } catch (BookingConflict taken) {
            conflict = taken;
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
    }

    /** What stood in the way of the last try, or null. */
    public BookingConflict getConflict() {
        return conflict;
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

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public String getVisitType() {
        return visitType;
    }

    public void setVisitType(String visitType) {
        this.visitType = visitType;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }
}
