package org.carequay.api.messaging;

import java.time.Instant;
import java.util.UUID;
import org.carequay.api.paging.Versioned;
import org.carequay.messaging.UnknownTextView;

/** A text message from an unknown number as JSON; {@code patient} is there once somebody said whom it is from. */
public record UnknownTextBody(
        UUID id,
        long version,
        String state,
        String sender,
        String body,
        String word,
        Instant receivedAt,
        UUID patient,
        String patientName,
        Instant seenAt,
        String seenBy)
        implements Versioned {
    static UnknownTextBody of(UnknownTextView view) {
        return new UnknownTextBody(
                view.id().value(),
                view.version(),
                view.state().name(),
                view.sender(),
                view.body(),
                view.word(),
                view.receivedAt(),
                view.patient() == null ? null : view.patient().value(),
                view.patientName(),
                view.seenAt(),
                view.seenBy());
    }
}
