package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final String LINK = "visit.xhtml?t=";
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

    /** A reminder so many hours before a visit. */
    record Reminder(Visit visit, int hours) {}

    void remind(List<Reminder> reminders) {
        Map<UUID, String> tokens =
                links.add(reminders.stream().map(Reminder::visit).toList());
        Map<UUID, SiteView> sites = sites();
        messages.toPatients(reminders.stream()
                .map(reminder -> new PatientMessage(
                        MessageRule.VISIT_REMINDER,
                        new PatientId(reminder.visit().patient()),
                        reminder.visit().id(),
                        reminder.visit().start() + " " + reminder.hours(),
                        words(
                                reminder.visit().start(),
                                sites.get(reminder.visit().site()),
                                null),
                        LINK + tokens.get(reminder.visit().id()),
                        null,
                        clock.now(),
                        reminder.visit().start()))
                .toList());
    }

    /** @param occurrence which time of several this is; the same is told once */
    void write(MessageRule rule, Visit visit, String occurrence) {
        boolean answerable = rule != MessageRule.VISIT_CANCELLED;
        messages.toPatient(new PatientMessage(
                rule,
                new PatientId(visit.patient()),
                visit.id(),
                occurrence,
                words(visit.start(), sites().get(visit.site()), null),
                answerable ? LINK + links.add(List.of(visit)).get(visit.id()) : null,
                invitations.write(new AppointmentId(visit.id())),
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
                words(made.time().start(), sites().get(made.site().value()), made.heldUntil()),
                "offer.xhtml?t=" + made.token(),
                null,
                clock.now(),
                made.heldUntil().minus(LAST_MINUTE)));
    }

    private Map<UUID, SiteView> sites() {
        return clinics.current().sites().stream()
                .collect(Collectors.toMap(site -> site.id().value(), site -> site));
    }

    private static PatientMessage.VisitWords words(Instant start, SiteView place, Instant until) {
        return new PatientMessage.VisitWords(
                start, place.name(), place.address().oneLine(), until);
    }
}
