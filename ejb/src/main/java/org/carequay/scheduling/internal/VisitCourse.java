package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.function.BiFunction;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.model.Appointment;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;

/**
 * Takes a booked visit through its course: each change is checked by the visit itself, kept in its history, gives back the
 * claims when the visit is off, and is announced.
 */
@ApplicationScoped
public class VisitCourse {
    private static final String BY_LINK = "LINK";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private Relocation relocation;

    @Inject
    private Claims claims;

    @Inject
    private StatusHistory history;

    @Inject
    private ScheduleChanges changes;

    @Inject
    private Event<AppointmentStatusChanged> announcements;

    @Inject
    private Clock clock;

    void change(AppointmentId id, long version, BiFunction<Appointment, Instant, AppointmentStatusChanged> act) {
        apply(forChange(id, version), act);
    }

    void start(AppointmentId id, long version) {
        Appointment visit = forChange(id, version);
        visit.start(clock.now());
        em.flush();
        changes.note(visit.time());
    }

    void annotate(AppointmentId id, long version, String note) {
        Appointment visit = forChange(id, version);
        visit.annotate(note);
        em.flush();
        changes.note(visit.time());
    }

    /** The patient said whether they come, on whatever version of the visit they were told of. */
    void answered(AppointmentId id, Confirmation answer) {
        Appointment visit = locked(id);
        visit.answered(answer, BY_LINK, clock.now());
        em.flush();
        changes.note(visit.time());
    }

    void fulfilBySignature(AppointmentId id) {
        Appointment visit = locked(id);
        if (visit.status() != AppointmentStatus.FULFILLED) {
            apply(visit, Appointment::fulfilBySignature);
        }
    }

    void reschedule(AppointmentId id, long version, RescheduleAppointment to) {
        Appointment visit = forChange(id, version);
        if (relocation.move(visit, to)) {
            // Also where only the room is another one, which is no column of the visit.
            em.lock(visit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        }
    }

    private void apply(Appointment visit, BiFunction<Appointment, Instant, AppointmentStatusChanged> act) {
        Instant now = clock.now();
        AppointmentStatusChanged change = act.apply(visit, now);
        em.flush();
        history.changed(visit.id(), change.from(), change.to(), now);
        if (!change.to().active()) {
            claims.end(visit.id());
        }
        announcements.fire(change);
    }

    private Appointment forChange(AppointmentId id, long version) {
        Appointment visit = locked(id);
        visit.expectVersion(version);
        return visit;
    }

    /** Two people who change one visit take turns. */
    private Appointment locked(AppointmentId id) {
        Appointment visit = em.find(Appointment.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (visit == null || visit.held()) {
            throw new NotFound("appointment");
        }
        return visit;
    }
}
