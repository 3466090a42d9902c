package org.carequay.api.document;

import java.util.List;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.document.DocumentId;
import org.carequay.document.RecordsPacks.Format;
import org.carequay.document.RecordsPacks.NewPack;

/** Documents to put together, as JSON; without {@code recipientKind} they stay in the clinic. */
public record PackBody(
        String heading,
        List<String> documents,
        Format format,
        RecipientKind recipientKind,
        String recipient,
        String purpose) {
    NewPack toPack() {
        List<DocumentId> ids = documents == null
                ? List.of()
                : documents.stream().map(DocumentId::parse).toList();
        return new NewPack(heading, ids, format, recipientKind, recipient, purpose);
    }
}
