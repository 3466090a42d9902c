package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.BookingCheck;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotSearch;
import org.carequay.scheduling.SlotService;

/** Free times, and what is in the way of a wished one. */
@Stateless
@PermitAll
@Local(SlotService.class)
public class SlotServiceBean implements SlotService {
    @Inject
    private SlotFinder slots;

    @Inject
    private BookingDesk desk;

    @Override
    public SlotSearch search(SlotQuery query) {
        return slots.search(query, null);
    }

    @Override
    public BookingCheck check(BookAppointment wish) {
        return desk.inTheWay(wish);
    }
}
