package org.carequay.api.mailing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.DocumentId;
import org.carequay.mailing.MailingView;

/** A mailing as JSON; {@code file} and {@code addresses} are documents, missing until it is finished. */
public record MailingBody(
        UUID id,
        String state,
        int letters,
        int printed,
        Instant madeAt,
        String madeBy,
        Instant finishedAt,
        UUID file,
        UUID addresses) {
    static MailingBody of(MailingView view) {
        return new MailingBody(
                view.id().value(),
                view.state(),
                view.letters(),
                view.printed(),
                view.madeAt(),
                view.madeBy(),
                view.finishedAt(),
                id(view.file()),
                id(view.addresses()));
    }

    private static UUID id(DocumentId document) {
        return Optional.ofNullable(document).map(DocumentId::value).orElse(null);
    }
}
