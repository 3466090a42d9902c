package org.carequay.scheduling;

import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** How visits end, what that tells of a patient, and taking an end back. */
public interface VisitEnds {
    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    VisitOutcome outcome(AppointmentId id);

    /** @throws org.carequay.shared.NotFound when the clinic has no such patient */
    @Requires(Permission.SCHEDULE_READ)
    Attendance attendance(PatientId patient);

    /**
     * Takes back, on the same day of the clinic, that a visit was fulfilled, cancelled or missed: it is again what it was
     * before, and takes its time, provider, patient and a room again.
     *
     * @throws org.carequay.shared.DomainRefusal {@code not-ended}, {@code undo-too-late}, {@code undo-taken-provider}, {@code -patient} or
     *     {@code -room} when the
     *     time has gone to somebody else, or what another feature objects, such as {@code note-signed}
     */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    AppointmentView undo(AppointmentId id, long version);
}
