package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.BookAppointment;

/** Books visits with all that belongs to a new one: the letter of protection, and that others hear of it. */
@ApplicationScoped
public class NewVisits {
    @Inject
    private BookingDesk desk;

    @Inject
    private LetterOfProtectionService letters;

    @Inject
    private Event<AppointmentStatusChanged> announcements;

    /** @throws org.carequay.scheduling.BookingConflict naming every conflict */
    Booking book(BookAppointment command) {
        Booking booking = desk.book(command);
        stands(booking, null);
        return booking;
    }

    /** What follows when a visit is booked for good. @param before its status until now; null for a new one */
    void stands(Booking booking, AppointmentStatus before) {
        BookAppointment ask = booking.ask();
        draftLetterOfProtection(booking);
        announcements.fire(new AppointmentStatusChanged(
                new AppointmentId(booking.id()),
                ask.patient(),
                ask.caseFile() == null ? null : ask.caseFile().value(),
                ask.provider(),
                before,
                AppointmentStatus.BOOKED,
                booking.visit()));
    }

    /** An exam for a case with counsel needs a letter of protection; it is written with the booking or not at all. */
    private void draftLetterOfProtection(Booking booking) {
        if (booking.facts().exam() && booking.facts().attorney() != null) {
            letters.ensure(booking.ask().caseFile());
        }
    }
}
