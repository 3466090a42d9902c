package org.carequay.scheduling;

import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** How visits end, what that tells of a patient, and taking an end back, or a step on the way there. */
public interface VisitEnds {
    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    VisitOutcome outcome(AppointmentId id);

    /** @throws org.carequay.shared.NotFound when the clinic has no such patient */
    @Requires(Permission.SCHEDULE_READ)
    Attendance attendance(PatientId patient);

    /**
     * Takes back, on the same day of the clinic, the last step of a visit. One that was fulfilled, cancelled or missed is again what
     * it was before, and takes its time, provider, patient and a room again. One that was checked in has to pass the gates again, and
     * a patient who was said to have arrived is awaited.
     *
     * @throws org.carequay.shared.DomainRefusal {@code nothing-to-undo}, {@code undo-too-late}, {@code undo-taken-provider}, {@code -patient} or
     *     {@code -room} when the
     *     time has gone to somebody else, or what another feature objects, such as {@code note-signed} or, of an arrival,
     *     {@code note-begun}
     */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    AppointmentView undo(AppointmentId id, long version);
}
