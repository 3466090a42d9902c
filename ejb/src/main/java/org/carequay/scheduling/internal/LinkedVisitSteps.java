package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.PhoneNumber;
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
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteView;

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
    private ClinicService clinics;

    @Inject
    private Clock clock;

    /** Empty for a link that is dead. */
    public Optional<VisitLinkState> state(UUID id) {
        Link link = links.get(id);
        return link.tries() < LinkedVisits.TRIES
                ? Optional.of(state(link, views.get(new AppointmentId(link.appointment()))))
                : Optional.empty();
    }

    /** How many tries are left after this one; −1 when it was right; 0 when the link is dead. */
    public int tryBirthDate(UUID id, LocalDate birthDate) {
        Link link = links.lock(id);
        if (link.tries() >= LinkedVisits.TRIES) {
            return 0;
        }
        if (link.birthDate() != null && link.birthDate().equals(birthDate)) {
            return -1;
        }
        links.tried(id);
        return LinkedVisits.TRIES - link.tries() - 1;
    }

    /** @throws DomainRefusal unless the birth date was right */
    static void expectRight(int left) {
        if (left == 0) {
            throw new DomainRefusal("visit-link-dead");
        }
        if (left > 0) {
            throw new DomainRefusal("visit-link-birth-date", Map.of("left", left));
        }
    }

    public LinkedVisit show(UUID id) {
        Link link = links.get(id);
        AppointmentView visit = views.get(new AppointmentId(link.appointment()));
        ClinicView clinic = clinics.current();
        SiteView site = clinic.sites().stream()
                .filter(each -> each.id().equals(visit.site()))
                .findFirst()
                .orElseThrow();
        return new LinkedVisit(
                clinic.name(),
                PhoneNumber.parse(clinic.phone()).map(PhoneNumber::shown).orElse(clinic.phone()),
                clinic.zone(),
                visit.start(),
                visit.end(),
                visit.providerName(),
                site.name(),
                site.address().oneLine(),
                state(link, visit));
    }

    public LinkedVisit answer(UUID id, LinkedVisits.Answer answer) {
        Link link = links.lock(id);
        AppointmentId visit = new AppointmentId(link.appointment());
        VisitLinkState state = state(link, views.get(visit));
        if (state == VisitLinkState.OVER || state == VisitLinkState.CANCELLED) {
            throw new DomainRefusal("visit-link-over");
        }
        switch (answer) {
            case CONFIRM -> course.answered(visit, Confirmation.CONFIRMED);
            case OTHER_TIME -> course.answered(visit, Confirmation.DECLINED);
            case CANCEL ->
                appointments.cancel(
                        visit, link.version(), new CancelAppointment(CancelAppointment.Party.PATIENT, CANCELLED));
        }
        return show(id);
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
