package org.carequay.api.document;

import java.time.Instant;
import org.carequay.document.Disclosures.DisclosureView;
import org.carequay.document.Disclosures.RecipientKind;

/** A document that left the clinic, as JSON. */
public record DisclosureBody(RecipientKind kind, String recipient, String purpose, Instant at) {
    static DisclosureBody of(DisclosureView view) {
        return new DisclosureBody(view.kind(), view.recipient(), view.purpose(), view.at());
    }
}
