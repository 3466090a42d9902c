package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.model.Appointment;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;

/** Ends the holding of a time: it becomes a visit, gives its time to one, or is free again. */
@ApplicationScoped
public class HeldTimes {
    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private Relocation relocation;

    @Inject
    private Claims claims;

    @Inject
    private StatusHistory history;

    @Inject
    private NewVisits newVisits;

    @Inject
    private ScheduleChanges changes;

    @Inject
    private Clock clock;

    /**
     * @param replaces a visit that is to come at this time instead; where it is not booked any more, or null, the held time becomes a
     *     visit of its own
     * @return the visit
     */
    UUID takeUp(UUID held, AppointmentId replaces) {
        Appointment visit = replaces == null ? null : locked(replaces.value());
        Appointment hold = locked(held);
        if (visit == null || visit.status() != AppointmentStatus.BOOKED) {
            changed(hold, hold.takeUp());
            newVisits.takenUp(hold);
            return held;
        }
        relocation.takeOver(visit, hold);
        em.lock(visit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        changed(hold, hold.letGo());
        return visit.id();
    }

    /** What was asked for when that time was held. */
    BookAppointment asked(UUID held) {
        Appointment hold = locked(held);
        return new BookAppointment(
                hold.patient(),
                hold.caseFile(),
                hold.visitType(),
                hold.provider(),
                hold.site(),
                hold.start(),
                claims.chosen(held),
                null,
                Duration.between(hold.start(), hold.time().end()));
    }

    /** The time is free. */
    void letGo(UUID held) {
        Appointment hold = locked(held);
        changed(hold, hold.letGo());
        claims.free(held);
    }

    private void changed(Appointment hold, AppointmentStatusChanged change) {
        em.flush();
        history.changed(hold.id(), change.from(), change.to(), clock.now());
        changes.note(hold.time());
    }

    private Appointment locked(UUID id) {
        Appointment visit = em.find(Appointment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (visit == null) {
            throw new NotFound("appointment");
        }
        return visit;
    }
}
