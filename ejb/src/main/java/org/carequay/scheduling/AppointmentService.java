package org.carequay.scheduling;

import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

/** Booking and the course of a visit. */
public interface AppointmentService {
    /**
     * Books. An exam for a case with counsel drafts the letter of protection in the same transaction.
     *
     * @param idempotencyKey may be null; the same key again gives the same appointment
     * @throws BookingConflict naming every conflict
     */
    @Requires(Permission.SCHEDULE_BOOK)
    AppointmentView book(BookAppointment command, String idempotencyKey);

    /**
     * Moves or stretches a visit before the patient has come; while the patient is there, only its end can change. What is asked
     * for and already so changes nothing.
     *
     * @throws BookingConflict naming every conflict; the visit stays where it was
     * @throws org.carequay.shared.StaleVersion when somebody changed the visit since
     * @throws org.carequay.shared.InvalidInput for a length that no visit has, see {@link VisitLength}
     * @throws org.carequay.shared.DomainRefusal {@code not-reschedulable} once the patient has come or the visit is over
     */
    @Requires(Permission.SCHEDULE_BOOK)
    AppointmentView reschedule(AppointmentId id, long version, RescheduleAppointment to);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.SCHEDULE_READ)
    AppointmentView get(AppointmentId id);

    /** Earliest first. */
    @Requires(Permission.SCHEDULE_READ)
    Page<AppointmentView> find(AppointmentQuery query);

    /** Notes something about a visit for those who receive the patient; null or blank: nothing. */
    @Requires(Permission.SCHEDULE_BOOK)
    AppointmentView annotate(AppointmentId id, long version, String note);

    /**
     * The patient is in the house.
     *
     * @throws org.carequay.shared.DomainRefusal {@code illegal-transition} (details from, to, allowed), as every step of a visit
     */
    @Requires(Permission.SCHEDULE_BOOK)
    AppointmentView arrive(AppointmentId id, long version);

    /** After its gates, which {@link FrontDesk#checkIn} asks; identity or payer that is not confirmed needs {@code waiver}, a reason. */
    @FeatureCall
    AppointmentView checkIn(
            AppointmentId id, long version, boolean identityConfirmed, boolean payerConfirmed, String waiver);

    /** The provider sees the patient: the time is kept, the status stays checked-in. */
    @Requires({Permission.ENCOUNTER_WRITE, Permission.SCHEDULE_CHECK_IN})
    AppointmentView start(AppointmentId id, long version);

    /** The visit is over and took place. */
    @Requires({Permission.ENCOUNTER_WRITE, Permission.SCHEDULE_CHECK_IN})
    AppointmentView fulfil(AppointmentId id, long version);

    /** Calls the visit off and frees its time; party and reason are required. */
    @Requires(Permission.SCHEDULE_BOOK)
    AppointmentView cancel(AppointmentId id, long version, CancelAppointment command);

    /** The patient did not come; the time is free. */
    @Requires(Permission.SCHEDULE_BOOK)
    AppointmentView noShow(AppointmentId id, long version);

    /** The visit for a rule of another feature. */
    @FeatureCall
    AppointmentView forRule(AppointmentId id);

    /** The visit's end as signing the note makes it: fulfilled, unless it already is. */
    @FeatureCall
    void fulfilBySignature(AppointmentId id);
}
