package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.model.Appointment;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.tenancy.RequestKeys;

/** Booking and the course of a visit. */
@Stateless
@PermitAll
@Local(AppointmentService.class)
public class AppointmentServiceBean implements AppointmentService {
    private static final int LONGEST_REASON = 500;

    @Inject
    private NewVisits visits;

    @Inject
    private VisitCourse course;

    @Inject
    private AppointmentViews views;

    @Inject
    private RequestKeys keys;

    @Inject
    private AuditTrail audit;

    @Override
    public AppointmentView book(BookAppointment command, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "appointment.book", command.toString());
        if (earlier.isPresent()) {
            return views.get(new AppointmentId(earlier.get()));
        }
        Booking booking = visits.book(command);
        keys.complete(idempotencyKey, booking.id());
        return justBooked(booking);
    }

    @Override
    public AppointmentView reschedule(AppointmentId id, long version, RescheduleAppointment to) {
        course.reschedule(id, version, to);
        return views.get(id);
    }

    @Override
    public AppointmentView get(AppointmentId id) {
        AppointmentView visit = views.get(id);
        audit.read("appointment", id.value(), visit.patient().value());
        return visit;
    }

    @Override
    public Page<AppointmentView> find(AppointmentQuery query) {
        return views.find(query);
    }

    @Override
    public AppointmentView annotate(AppointmentId id, long version, String note) {
        new InvalidInput.Check()
                .maxLength("note", note, BookAppointment.LONGEST_NOTE)
                .done();
        course.annotate(id, version, note);
        return views.get(id);
    }

    @Override
    public AppointmentView arrive(AppointmentId id, long version) {
        course.change(id, version, Appointment::arrive);
        return views.get(id);
    }

    @Override
    public AppointmentView checkIn(
            AppointmentId id, long version, boolean identityConfirmed, boolean payerConfirmed, String waiver) {
        boolean waived = waiver != null && !waiver.isBlank();
        new InvalidInput.Check()
                .that(identityConfirmed || waived, "identityConfirmed", "confirm-or-waive")
                .that(payerConfirmed || waived, "payerConfirmed", "confirm-or-waive")
                .maxLength("waiver", waiver, LONGEST_REASON)
                .done("check-in-gates");
        String reason = waived ? waiver.strip() : null;
        course.change(id, version, (visit, now) -> visit.checkIn(now, identityConfirmed, payerConfirmed, reason));
        return views.get(id);
    }

    @Override
    public AppointmentView start(AppointmentId id, long version) {
        course.start(id, version);
        return views.get(id);
    }

    @Override
    public AppointmentView fulfil(AppointmentId id, long version) {
        course.change(id, version, Appointment::fulfil);
        return views.get(id);
    }

    @Override
    public AppointmentView cancel(AppointmentId id, long version, CancelAppointment command) {
        command.check();
        course.change(id, version, (visit, now) -> visit.cancel(now, command));
        return views.get(id);
    }

    @Override
    public AppointmentView noShow(AppointmentId id, long version) {
        course.change(id, version, (visit, now) -> visit.noShow());
        return views.get(id);
    }

    @Override
    public AppointmentView forRule(AppointmentId id) {
        return views.get(id);
    }

    @Override
    public void fulfilBySignature(AppointmentId id) {
        course.fulfilBySignature(id);
    }

    private static AppointmentView justBooked(Booking booking) {
        BookAppointment ask = booking.ask();
        BookingFacts facts = booking.facts();
        return new AppointmentView(
                new AppointmentId(booking.id()),
                1,
                ask.patient(),
                facts.patientName(),
                facts.mrn(),
                ask.caseFile(),
                ask.visitType(),
                facts.visitTypeName(),
                facts.colour(),
                ask.provider(),
                facts.providerName(),
                ask.site(),
                facts.siteName(),
                booking.visit().start(),
                booking.visit().end(),
                AppointmentStatus.BOOKED,
                Confirmation.UNCONFIRMED,
                booking.resources().stream().map(BookingFacts.Thing::resource).toList(),
                String.join(
                        ", ",
                        booking.resources().stream()
                                .map(BookingFacts.Thing::name)
                                .toList()),
                null,
                null,
                null,
                null,
                booking.note());
    }
}
