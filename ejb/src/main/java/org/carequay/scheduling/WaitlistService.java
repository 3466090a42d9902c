package org.carequay.scheduling;

import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

/**
 * Who waits for a visit. Free times are held and offered to them by themselves, in fair order: priority, then days of waiting, then
 * who could go at fewer other times, then who came first.
 */
public interface WaitlistService {
    @Requires(Permission.SCHEDULE_READ)
    Page<WaitlistView> find(WaitlistQuery query);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    WaitlistView get(WaitlistEntryId id);

    /**
     * @param idempotencyKey may be null; the same key again gives the same entry
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.NotFound for what the clinic does not have
     * @throws org.carequay.shared.DomainRefusal {@code patient-merged}, {@code patient-deceased}, {@code case-of-another-patient},
     *     {@code waitlist-replaces} when that is no booked visit of the patient and of this kind on a later day
     */
    @Requires(Permission.SCHEDULE_BOOK)
    WaitlistView add(WaitlistWish wish, String idempotencyKey);

    /**
     * The patient stays the same, and so does the time since which they wait.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal as {@link #add}, {@code waitlist-has-offer}, {@code waitlist-closed}
     */
    @Requires(Permission.SCHEDULE_BOOK)
    WaitlistView change(WaitlistEntryId id, long version, WaitlistWish wish);

    /**
     * Takes the patient off the list; a time that is held for them is free again.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code waitlist-closed}
     */
    @Requires(Permission.SCHEDULE_BOOK)
    WaitlistView withdraw(WaitlistEntryId id, long version);
}
