package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.LinkedVisit;
import org.carequay.scheduling.LinkedVisits;
import org.carequay.scheduling.VisitLinkState;
import org.carequay.scheduling.internal.VisitLinkRows.Link;
import org.carequay.security.LinkGate;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicService;

/** What is done for somebody with the link to a visit, in its clinic; what was tried stays counted when the rest is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkedVisitSteps {
    private static final String CANCELLED = "Cancelled by the patient with the link of a message";

    @Inject
    private VisitLinkRows links;

    @Inject
    private AppointmentService appointments;

    @Inject
    private AppointmentViews views;

    @Inject
    private VisitCourse course;

    @Inject
    private StaffNotices notices;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    /** Empty for a link that is dead. */
    public Optional<VisitLinkState> state(UUID id) {
        Link link = links.get(id);
        return LinkGate.dead(link.tries())
                ? Optional.empty()
                : Optional.of(state(link, views.get(new AppointmentId(link.appointment()))));
    }

    /** How many tries are left after this one, for {@link LinkGate#expectOpen}. */
    public int tryBirthDate(UUID id, LocalDate birthDate) {
        Link link = links.lock(id);
        return LinkGate.tried(link.tries(), link.birthDate(), birthDate, () -> links.tried(id));
    }

    public LinkedVisit show(UUID id) {
        Link link = links.get(id);
        AppointmentView visit = views.get(new AppointmentId(link.appointment()));
        LinkedPlace place = LinkedPlace.of(clinics.current(), visit.site().value());
        return new LinkedVisit(
                place.clinic(),
                place.phone(),
                place.zone(),
                visit.start(),
                visit.end(),
                visit.providerName(),
                place.site(),
                place.address(),
                state(link, visit));
    }

    public LinkedVisit answer(UUID id, LinkedVisits.Answer answer) {
        Link link = links.lock(id);
        AppointmentId visit = new AppointmentId(link.appointment());
        AppointmentView seen = views.get(visit);
        VisitLinkState state = state(link, seen);
        if (state == VisitLinkState.OVER || state == VisitLinkState.CANCELLED) {
            throw new DomainRefusal("visit-link-over");
        }
        switch (answer) {
            case CONFIRM -> {
                course.answered(visit, Confirmation.CONFIRMED);
                notices.settle(NoticeKind.OTHER_TIME, visit.value());
            }
            case OTHER_TIME -> {
                course.answered(visit, Confirmation.DECLINED);
                tell(NoticeKind.OTHER_TIME, seen);
            }
            case CANCEL -> {
                appointments.cancel(
                        visit, link.version(), new CancelAppointment(CancelAppointment.Party.PATIENT, CANCELLED));
                notices.settle(NoticeKind.OTHER_TIME, visit.value());
                tell(NoticeKind.VISIT_CANCELLED, seen);
            }
        }
        return show(id);
    }

    private void tell(NoticeKind kind, AppointmentView visit) {
        notices.post(new NewNotice(
                kind,
                visit.id().value(),
                visit.start().toString(),
                visit.patient().value()));
    }

    private VisitLinkState state(Link link, AppointmentView visit) {
        if (visit.status() == AppointmentStatus.CANCELLED) {
            return VisitLinkState.CANCELLED;
        }
        if (visit.status() != AppointmentStatus.BOOKED
                || !link.sameTime()
                || !visit.start().isAfter(clock.now())) {
            return VisitLinkState.OVER;
        }
        return switch (visit.confirmation()) {
            case CONFIRMED -> VisitLinkState.CONFIRMED;
            case DECLINED -> VisitLinkState.OTHER_TIME;
            default -> VisitLinkState.OPEN;
        };
    }
}
