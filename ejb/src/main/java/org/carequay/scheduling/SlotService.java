package org.carequay.scheduling;

import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Free times, and what is in the way of a wished one. */
public interface SlotService {
    /**
     * Times at which the visit could be booked as things stand, by all rules of the booking; with the reasons of the days that
     * have none.
     *
     * @throws org.carequay.shared.InvalidInput when the time asked about spans more than 60 days
     */
    @Requires(Permission.SCHEDULE_READ)
    SlotSearch search(SlotQuery query);

    /**
     * Everything that is in the way of a visit: every rule, and everybody and everything that is taken then.
     *
     * @throws org.carequay.shared.InvalidInput for a time in the past or an impossible length
     */
    @Requires(Permission.SCHEDULE_BOOK)
    BookingCheck check(BookAppointment wish);
}
