package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.Attendance;
import org.carequay.scheduling.VisitEnds;
import org.carequay.scheduling.VisitOutcome;
import org.carequay.ui.shell.Notices;

/** How a visit ended, taking that back, and how reliably a patient comes. */
@Named
@RequestScoped
public class VisitEnd {
    @Inject
    private VisitEnds ends;

    @Inject
    private Notices notices;

    private final Map<String, Attendance> known = new HashMap<>();
    private VisitOutcome outcome;

    public VisitOutcome of(AppointmentView visit) {
        if (outcome == null) {
            outcome = ends.outcome(visit.id());
        }
        return outcome;
    }

    /** Takes the last step back and shows the visit anew. */
    public String undo(AppointmentView visit) {
        ends.undo(visit.id(), visit.version());
        notices.doneBeforeRedirect("scheduleMsg", "undo.done", visit.patientName());
        return "/app/schedule/visit.xhtml?faces-redirect=true&id=" + visit.id();
    }

    /** Of the last 12 months. */
    public Attendance attendance(String patient) {
        return known.computeIfAbsent(patient, id -> ends.attendance(PatientId.parse(id)));
    }
}
