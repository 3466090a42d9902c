package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.Messages;
import org.carequay.messaging.PatientMessage;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.WaitlistOfferMade;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteView;

/** Has the patient told of a visit: when and where, no more, with a link to answer. */
@ApplicationScoped
public class VisitMessages {
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    @Inject
    private Messages messages;

    @Inject
    private ClinicService clinics;

    @Inject
    private VisitLinkRows links;

    @Inject
    private Invitations invitations;

    @Inject
    private Clock clock;

    /** A visit as far as its patient is told. */
    record Visit(UUID id, UUID patient, Instant start, UUID site) {}

    static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "patient_id"),
                Columns.instant(row, "start_at"),
                Columns.uuid(row, "site_id"));
    }

    /** @param occurrence which time of several this is; the same is told once */
    void write(MessageRule rule, Visit visit, String occurrence) {
        boolean answerable = rule != MessageRule.VISIT_CANCELLED;
        messages.toPatient(new PatientMessage(
                rule,
                new PatientId(visit.patient()),
                visit.id(),
                occurrence,
                words(visit.start(), visit.site(), null),
                answerable ? "visit.xhtml?t=" + links.add(visit.id(), visit.start()) : null,
                rule == MessageRule.VISIT_REMINDER ? null : invitations.write(new AppointmentId(visit.id())),
                clock.now(),
                visit.start()));
    }

    /** Has somebody told that a time is held for them: only now the token of the link is known. */
    void follow(@Observes WaitlistOfferMade made) {
        messages.toPatient(new PatientMessage(
                MessageRule.WAITLIST_OFFER,
                made.patient(),
                made.offer().value(),
                made.heldUntil().toString(),
                words(made.time().start(), made.site().value(), made.heldUntil()),
                "offer.xhtml?t=" + made.token(),
                null,
                clock.now(),
                made.heldUntil().minus(LAST_MINUTE)));
    }

    private PatientMessage.VisitWords words(Instant start, UUID site, Instant until) {
        SiteView place = clinics.current().sites().stream()
                .filter(each -> each.id().value().equals(site))
                .findFirst()
                .orElseThrow();
        return new PatientMessage.VisitWords(
                start, place.name(), place.address().oneLine(), until);
    }
}
