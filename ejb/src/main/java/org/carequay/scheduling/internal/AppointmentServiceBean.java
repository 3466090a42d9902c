package org.carequay.scheduling.internal;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.model.Appointment;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.tenancy.RequestKeys;

/** Booking and the course of a visit. */
@Stateless
@Local(AppointmentService.class)
public class AppointmentServiceBean implements AppointmentService {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private BookingDesk desk;

    @Inject
    private Claims claims;

    @Inject
    private StatusHistory history;

    @Inject
    private AppointmentViews views;

    @Inject
    private SlotFinder slots;

    @Inject
    private LetterOfProtectionService letters;

    @Inject
    private RequestKeys keys;

    @Inject
    private Event<AppointmentStatusChanged> announcements;

    @Inject
    private Clock clock;

    @Override
    public AppointmentView book(BookAppointment command, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "appointment.book", command.toString());
        if (earlier.isPresent()) {
            return views.get(new AppointmentId(earlier.get()));
        }
        Booking booking = desk.book(command);
        secure(booking);
        announcements.fire(new AppointmentStatusChanged(
                new AppointmentId(booking.id()),
                command.patient(),
                command.caseFile() == null ? null : command.caseFile().value(),
                command.provider(),
                null,
                AppointmentStatus.BOOKED));
        keys.complete(idempotencyKey, booking.id());
        return justBooked(booking);
    }

    @Override
    public AppointmentView reschedule(AppointmentId id, long version, Instant start, ProviderId provider) {
        new InvalidInput.Check().required("start", start).done();
        Appointment visit = forChange(id, version);
        AppointmentView before = views.get(id);
        ProviderId with = provider == null ? visit.provider() : provider;
        BookAppointment ask = new BookAppointment(
                visit.patient(), visit.caseFile(), visit.visitType(), with, visit.site(), start, List.of(), null);
        visit.checkReschedulable();
        claims.free(id.value());
        Booking booking = desk.move(id.value(), ask);
        visit.reschedule(booking.visit(), with);
        em.flush();
        history.moved(id.value(), visit.status(), clock.now(), before.start());
        return views.get(id);
    }

    @Override
    public AppointmentView get(AppointmentId id) {
        return views.get(id);
    }

    @Override
    public Page<AppointmentView> find(AppointmentQuery query) {
        return views.find(query);
    }

    @Override
    public List<Slot> slots(SlotQuery query) {
        return slots.find(query, null, null);
    }

    @Override
    public AppointmentView arrive(AppointmentId id, long version) {
        return change(forChange(id, version), visit -> visit.arrive(clock.now()));
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
        return change(
                forChange(id, version),
                visit -> visit.checkIn(clock.now(), identityConfirmed, payerConfirmed, waived ? waiver.strip() : null));
    }

    @Override
    public AppointmentView start(AppointmentId id, long version) {
        forChange(id, version).start(clock.now());
        em.flush();
        return views.get(id);
    }

    @Override
    public AppointmentView fulfil(AppointmentId id, long version) {
        return change(forChange(id, version), visit -> visit.fulfil(clock.now()));
    }

    @Override
    public AppointmentView cancel(AppointmentId id, long version, CancelAppointment command) {
        new InvalidInput.Check()
                .required("party", command.party())
                .required("reason", command.reason())
                .maxLength("reason", command.reason(), LONGEST_REASON)
                .done();
        return change(forChange(id, version), visit -> visit.cancel(clock.now(), command));
    }

    @Override
    public AppointmentView noShow(AppointmentId id, long version) {
        return change(forChange(id, version), Appointment::noShow);
    }

    @Override
    public AppointmentView forRule(AppointmentId id) {
        return views.get(id);
    }

    @Override
    public void fulfilBySignature(AppointmentId id) {
        Appointment visit = locked(id);
        if (visit.status() != AppointmentStatus.FULFILLED) {
            change(visit, v -> v.fulfilBySignature(clock.now()));
        }
    }

    /** An exam for a case with counsel needs a letter of protection; it is written with the booking or not at all. */
    private void secure(Booking booking) {
        if (booking.opening().exam() && booking.opening().attorney() != null) {
            letters.ensure(booking.ask().caseFile());
        }
    }

    private AppointmentView change(Appointment visit, Function<Appointment, AppointmentStatusChanged> act) {
        AppointmentStatusChanged change = act.apply(visit);
        em.flush();
        history.changed(visit.id(), change.from(), change.to(), clock.now());
        if (!change.to().active()) {
            claims.free(visit.id());
        }
        announcements.fire(change);
        return views.get(change.appointment());
    }

    private Appointment forChange(AppointmentId id, long version) {
        Appointment visit = locked(id);
        visit.expectVersion(version);
        return visit;
    }

    /** Two people who change one visit take turns. */
    private Appointment locked(AppointmentId id) {
        Appointment visit = em.find(Appointment.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (visit == null) {
            throw new NotFound("appointment");
        }
        return visit;
    }

    private static AppointmentView justBooked(Booking booking) {
        BookAppointment ask = booking.ask();
        Opening opening = booking.opening();
        return new AppointmentView(
                new AppointmentId(booking.id()),
                1,
                ask.patient(),
                opening.patientName(),
                opening.mrn(),
                ask.caseFile(),
                ask.visitType(),
                opening.visitTypeName(),
                opening.colour(),
                ask.provider(),
                opening.providerName(),
                ask.site(),
                opening.siteName(),
                booking.visit().start(),
                booking.visit().end(),
                AppointmentStatus.BOOKED,
                Confirmation.UNCONFIRMED,
                booking.resources().stream().map(Opening.Thing::resource).toList(),
                String.join(
                        ", ",
                        booking.resources().stream().map(Opening.Thing::name).toList()),
                null,
                null,
                null,
                null);
    }
}
