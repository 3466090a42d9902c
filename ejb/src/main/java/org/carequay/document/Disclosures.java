package org.carequay.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Who outside the clinic was given documents of a patient (45 CFR 164.528: for what it has to account for). */
public interface Disclosures {
    /** Who received something. */
    enum RecipientKind {
        ATTORNEY,
        REFERRING_PROVIDER,
        COLLECTION_AGENCY,
        OTHER
    }

    /** One document that left the clinic. */
    record DisclosureView(
            DocumentId document, String title, RecipientKind kind, String recipient, String purpose, Instant at) {}

    /** Newest first, at most 500. */
    @Requires(Permission.DOCUMENT_READ)
    List<DisclosureView> ofPatient(UUID patient);

    /** Newest first, at most 100. */
    @Requires(Permission.DOCUMENT_READ)
    List<DisclosureView> ofDocument(DocumentId document);

    /** For features that give documents to somebody outside. Nothing is noted for a document of no patient. */
    @FeatureCall
    void gave(DocumentId document, RecipientKind kind, String recipient, String purpose);

    /** The same for one document that is about each of these patients. */
    @FeatureCall
    void gave(DocumentId document, Collection<UUID> patients, RecipientKind kind, String recipient, String purpose);
}
