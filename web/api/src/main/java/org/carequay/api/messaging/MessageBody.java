package org.carequay.api.messaging;

import java.time.Instant;
import java.util.UUID;
import org.carequay.api.paging.Versioned;
import org.carequay.messaging.MessageView;

/** A message as JSON; {@code body} has {@code {link}} in place of a link that only the patient has. */
public record MessageBody(
        UUID id,
        long version,
        UUID patient,
        String patientName,
        String mrn,
        String rule,
        String channel,
        String state,
        String problem,
        String recipient,
        String subject,
        String body,
        UUID about,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        Instant sentAt,
        Instant deliveredAt)
        implements Versioned {
    static MessageBody of(MessageView view) {
        return new MessageBody(
                view.id().value(),
                view.version(),
                view.patient().value(),
                view.patientName(),
                view.mrn(),
                view.rule().name(),
                view.channel().name(),
                view.state().name(),
                view.problem(),
                view.recipient(),
                view.subject(),
                view.body(),
                view.about(),
                view.attempts(),
                view.queuedAt(),
                view.dueAt(),
                view.sentAt(),
                view.deliveredAt());
    }
}
