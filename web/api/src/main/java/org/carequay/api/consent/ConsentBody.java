package org.carequay.api.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.ConsentView;
import org.carequay.document.DocumentId;

/** A consent as JSON; {@code document} is what was shown, {@code signedDocument} the same, finished and sealed, or a scan. */
public record ConsentBody(
        UUID id,
        long version,
        UUID requirement,
        UUID patient,
        UUID caseFile,
        UUID appointment,
        String code,
        String title,
        String number,
        String language,
        ConsentStatus status,
        Instant requiredAt,
        Instant sentAt,
        Instant viewedAt,
        Instant signedAt,
        LocalDate expiresOn,
        String contentHash,
        UUID document,
        UUID signedDocument,
        List<ConsentView.Signed> signatures,
        Instant endedAt,
        String endedBy,
        String reason)
        implements Versioned, Made {
    static ConsentBody of(ConsentView view) {
        return new ConsentBody(
                view.id().value(),
                view.version(),
                view.requirement().value(),
                view.patient().value(),
                view.caseFile() == null ? null : view.caseFile().value(),
                view.appointment() == null ? null : view.appointment().value(),
                view.code(),
                view.title(),
                view.number(),
                view.language(),
                view.status(),
                view.requiredAt(),
                view.sentAt(),
                view.viewedAt(),
                view.signedAt(),
                view.expiresOn(),
                view.contentHash(),
                value(view.document()),
                value(view.signedDocument()),
                view.signatures(),
                view.endedAt(),
                view.endedBy(),
                view.reason());
    }

    private static UUID value(DocumentId id) {
        return id == null ? null : id.value();
    }
}
