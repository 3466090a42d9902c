package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.SeriesPlace;
import org.carequay.scheduling.SeriesService;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** The small card of a visit that the calendar opens: what matters, and its next acts; moving and cancelling are on it as well. */
@Named
@ViewScoped
public class VisitCard implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the card shows below the facts. */
    public enum Part {
        ACTS,
        MOVE,
        CANCEL
    }

    @Inject
    private AppointmentService appointments;

    @Inject
    private SeriesService series;

    @Inject
    private MoveVisit moves;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private AppointmentView visit;
    private transient SeriesPlace place;
    private Part part = Part.ACTS;
    private MoveForm to;
    private CancelAppointment.Party party;
    private String reason;

    /** Opens the visit that the script of the page names by {@code id}, with that {@code part} of the card. */
    public void open() {
        AskedVisit asked = AskedVisit.now();
        show(appointments.get(asked.id()));
        part = "move".equals(asked.word("part")) && isStretchable() ? Part.MOVE : Part.ACTS;
    }

    private void show(AppointmentView shown) {
        visit = shown;
        place = series.placeOf(shown.id()).orElse(null);
        to = MoveForm.of(shown, dates.getZone());
        party = null;
        reason = null;
        part = Part.ACTS;
    }

    public void turn(String other) {
        part = Part.valueOf(other.toUpperCase(Locale.ROOT));
    }

    public void move() {
        if (moves.move(visit.id(), visit.version(), to.command(dates.getZone()))) {
            close();
            return;
        }
        AppointmentView now = appointments.get(visit.id());
        if (now.version() != visit.version()) {
            show(now);
        }
    }

    public void arrive() {
        appointments.arrive(visit.id(), visit.version());
        done("arrived.done");
    }

    public void noShow() {
        appointments.noShow(visit.id(), visit.version());
        done("noshow.done");
    }

    public void cancel() {
        appointments.cancel(visit.id(), visit.version(), new CancelAppointment(party, reason));
        done("cancelled.done");
    }

    private void done(String key) {
        notices.done("scheduleMsg", key, visit.patientName());
        close();
    }

    private void close() {
        visit = null;
    }

    public boolean can(AppointmentStatus status) {
        return visit.status().can(status);
    }

    public boolean isMovable() {
        return visit.status() == AppointmentStatus.BOOKED || visit.status() == AppointmentStatus.PENDING;
    }

    /** Whether at least its end can be moved: a visit may run over. */
    public boolean isStretchable() {
        return isMovable()
                || visit.status() == AppointmentStatus.ARRIVED
                || visit.status() == AppointmentStatus.CHECKED_IN;
    }

    public CancelAppointment.Party[] getParties() {
        return CancelAppointment.Party.values();
    }

    /** Null while no card is open. */
    public AppointmentView getVisit() {
        return visit;
    }

    /** Where the visit stands in its series; null for one that stands alone. */
    public SeriesPlace getPlace() {
        return place;
    }

    public Part getPart() {
        return part;
    }

    public MoveForm getTo() {
        return to;
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
