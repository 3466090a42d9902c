package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** One visit: what is known, and moving, cancelling or going on with it. */
@Named
@ViewScoped
public class VisitPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AppointmentService appointments;

    @Inject
    private EncounterService encounters;

    @Inject
    private MoveVisit moves;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private LocalDate day;
    private LocalTime time;
    private String note;
    private CancelAppointment.Party party;
    private String reason;
    private transient AppointmentView view;

    /** @throws org.carequay.shared.NotFound when there is no such visit */
    public void open() {
        show(appointments.get(AppointmentId.parse(id)));
    }

    private void show(AppointmentView shown) {
        view = shown;
        version = shown.version();
        note = shown.note();
        day = shown.start().atZone(dates.getZone()).toLocalDate();
        time = shown.start().atZone(dates.getZone()).toLocalTime();
    }

    public AppointmentView getView() {
        if (view == null) {
            view = appointments.get(AppointmentId.parse(id));
        }
        return view;
    }

    /** The note of the visit, or null before the patient has arrived. */
    public String getEncounter() {
        return encounters
                .ofAppointment(getView().id())
                .map(EncounterId::toString)
                .orElse(null);
    }

    public boolean can(AppointmentStatus to) {
        return getView().status().can(to);
    }

    public boolean isMovable() {
        return getView().status() == AppointmentStatus.BOOKED || getView().status() == AppointmentStatus.PENDING;
    }

    public void arrive() {
        show(appointments.arrive(getView().id(), version));
        notices.done("scheduleMsg", "arrived.done", getView().patientName());
    }

    public void noShow() {
        show(appointments.noShow(getView().id(), version));
        notices.done("scheduleMsg", "noshow.done", getView().patientName());
    }

    public void reschedule() {
        new InvalidInput.Check().required("day", day).required("time", time).done();
        boolean moved = moves.move(
                getView().id(),
                version,
                RescheduleAppointment.to(
                        day.atTime(time).atZone(dates.getZone()).toInstant(), null));
        AppointmentView now = appointments.get(getView().id());
        if (moved || now.version() != version) {
            show(now);
        }
    }

    public void annotate() {
        show(appointments.annotate(getView().id(), version, note));
        notices.done("scheduleMsg", "visitNote.done");
    }

    public void cancel() {
        show(appointments.cancel(getView().id(), version, new CancelAppointment(party, reason)));
        notices.done("scheduleMsg", "cancelled.done", getView().patientName());
    }

    public CancelAppointment.Party[] getParties() {
        return CancelAppointment.Party.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public CancelAppointment.Party getParty() {
        return party;
    }

    public void setParty(CancelAppointment.Party party) {
        this.party = party;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
