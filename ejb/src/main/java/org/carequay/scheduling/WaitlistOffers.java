package org.carequay.scheduling;

import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.security.ClinicFeature;
import org.carequay.security.FeatureCall;
import org.carequay.security.Offered;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Times that are held for those who wait. An answer is refused with {@code offer-over} once there was another one, and with
 * {@code offer-run-out} when it comes too late. Where the clinic has switched offers off, none is made; those that are open stand.
 */
public interface WaitlistOffers {
    /** @param token of the link for the patient: 256 random bits, never told again */
    record Made(WaitlistView entry, String token) {}

    /**
     * Holds and offers the earliest time that suits, now and out of turn.
     *
     * @throws org.carequay.shared.DomainRefusal {@code waitlist-nothing-free}, {@code waitlist-has-offer}, {@code waitlist-closed}
     */
    @Offered(ClinicFeature.WAITLIST_OFFERS)
    @Requires(Permission.SCHEDULE_BOOK)
    Made offer(WaitlistEntryId id);

    /** The earliest times that suit, so that one can be chosen with the patient on the phone. */
    @Offered(ClinicFeature.WAITLIST_OFFERS)
    @Requires(Permission.SCHEDULE_BOOK)
    List<Slot> times(WaitlistEntryId id);

    /**
     * Holds and offers that time, out of turn. It need not be one of {@link #times}: who waits may come at another time after all;
     * the rules of every booking hold, and it begins after the hold would end.
     *
     * @throws org.carequay.shared.InvalidInput {@code provider}, {@code site}, {@code start}
     * @throws BookingConflict naming who and what is in the way
     * @throws org.carequay.shared.DomainRefusal {@code waitlist-too-soon}, {@code waitlist-has-offer}, {@code waitlist-closed}, and
     *     those of booking
     */
    @Offered(ClinicFeature.WAITLIST_OFFERS)
    @Requires(Permission.SCHEDULE_BOOK)
    Made offer(WaitlistEntryId id, OfferedPlace place);

    /** Another link to an open offer; the one before is dead from now on. */
    @Offered(ClinicFeature.WAITLIST_OFFERS)
    @Requires(Permission.SCHEDULE_BOOK)
    String link(WaitlistOfferId id);

    /** Makes it a visit, as if it had been booked; or moves the visit that was to come sooner. */
    @Requires(Permission.SCHEDULE_BOOK)
    WaitlistView accept(WaitlistOfferId id);

    /** The time is free for the next; the patient waits on, and is not offered it again. */
    @Requires(Permission.SCHEDULE_BOOK)
    WaitlistView decline(WaitlistOfferId id);

    /** The open offers of a patient, for the patient. */
    @FeatureCall
    List<WaitlistView> offeredTo(PatientId patient);

    /** The patient answers. @throws org.carequay.shared.NotFound for somebody else's offer */
    @FeatureCall
    WaitlistView answer(PatientId patient, WaitlistOfferId id, boolean accepted);
}
