package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.model.Appointment;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Books visits with all that belongs to a new one: the letter of protection, and that others hear of it. */
@ApplicationScoped
public class NewVisits {
    private static final String COUNSEL_OF_EXAM =
            """
            select c.attorney_id from appointment a
            join visit_type v on v.clinic_id = a.clinic_id and v.id = a.visit_type_id and v.exam
            join case_card c on c.case_id = a.case_id
            where a.id = ?""";

    @Inject
    private BookingDesk desk;

    @Inject
    private LetterOfProtectionService letters;

    @Inject
    private Event<AppointmentStatusChanged> announcements;

    @Inject
    private ClinicSql sql;

    /** @throws org.carequay.scheduling.BookingConflict naming every conflict */
    Booking book(BookAppointment command) {
        Booking booking = desk.book(command);
        stands(booking, null);
        return booking;
    }

    /** As {@link #book}, for somebody who stands at the desk. */
    Booking bookWalkIn(BookAppointment command) {
        Booking booking = desk.bookWalkIn(command);
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

    /** What follows when time that was held becomes a visit. */
    void takenUp(Appointment visit) {
        CaseId caseFile = visit.caseFile();
        UUID attorney = sql.first(COUNSEL_OF_EXAM, row -> Columns.uuid(row, "attorney_id"), visit.id())
                .orElse(null);
        if (attorney != null) {
            letters.ensure(caseFile);
        }
        announcements.fire(new AppointmentStatusChanged(
                new AppointmentId(visit.id()),
                visit.patient(),
                caseFile == null ? null : caseFile.value(),
                visit.provider(),
                null,
                AppointmentStatus.BOOKED,
                visit.time()));
    }

    /** An exam for a case with counsel needs a letter of protection; it is written with the booking or not at all. */
    private void draftLetterOfProtection(Booking booking) {
        if (booking.facts().exam() && booking.facts().attorney() != null) {
            letters.ensure(booking.ask().caseFile());
        }
    }
}
