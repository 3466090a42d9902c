package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.Slot;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientSearch;

/** Books one visit: patient, kind of visit, a free slot. A refusal names every conflict and offers other times. */
@Named
@ViewScoped
public class BookVisit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 8;

    @Inject
    private AppointmentService appointments;

    @Inject
    private PatientSearch patientSearch;

    @Inject
    private CaseService cases;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final BookingForm form = new BookingForm();
    private String key = UUID.randomUUID().toString();
    private String patient;
    private String search;
    private transient List<PatientRow> found;
    private transient BookingConflict conflict;

    /** @param site that somebody works at, or null: where a visit is booked, unless the address says otherwise */
    public void start(String site) {
        if (form.getSite() == null) {
            form.setSite(site);
        }
    }

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

    public void take(Slot slot) {
        form.take(slot, dates.getZone());
        conflict = null;
    }

    /** Books and shows the calendar of that day; stays when the time is taken. */
    public String book() {
        try {
            AppointmentView booked = appointments.book(form.command(patient, dates.getZone()), key);
            notices.doneBeforeRedirect(
                    "scheduleMsg", "booked.done", booked.patientName(), dates.show(booked.start(), "full"));
            return "/app/schedule/calendar.xhtml?faces-redirect=true&day=" + form.getDay();
        } catch (BookingConflict taken) {
            conflict = taken;
            key = UUID.randomUUID().toString();
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
    }

    /** What stood in the way of the last try, or null. */
    public BookingConflict getConflict() {
        return conflict;
    }

    public BookingForm getForm() {
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
