package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.WalkIn;
import org.carequay.scheduling.model.Appointment;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.CurrentCaller;

/** Receives those who come without a booking: the first time of today that is free for provider and patient is theirs. */
@ApplicationScoped
public class WalkIns {
    @Inject
    private SlotFinder slots;

    @Inject
    private NewVisits visits;

    @Inject
    private VisitCourse course;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * @return the visit, arrived
     * @throws DomainRefusal {@code nobody-free} when there is no time left today
     * @throws org.carequay.scheduling.BookingConflict when somebody took the time in this moment
     */
    AppointmentView receive(WalkIn who) {
        Slot slot = slots.first(today(who)).orElseThrow(() -> new DomainRefusal("nobody-free"));
        Booking booking = visits.bookWalkIn(new BookAppointment(
                who.patient(),
                who.caseFile(),
                who.visitType(),
                slot.provider(),
                who.site(),
                slot.start(),
                List.of(),
                null));
        AppointmentView booked = views.get(new AppointmentId(booking.id()));
        course.change(booked.id(), booked.version(), Appointment::arrive);
        return views.get(booked.id());
    }

    private SlotQuery today(WalkIn who) {
        ZoneId zone = caller.zone();
        Instant night = clock.today(zone).plusDays(1).atStartOfDay(zone).toInstant();
        return new SlotQuery(who.visitType(), who.provider(), who.site(), clock.now(), night, 1).of(who.patient());
    }
}
