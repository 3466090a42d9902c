package org.carequay.document;

import java.time.Instant;
import org.carequay.security.SignedIn;

/** Tells whether a PDF that somebody has is one of the clinic's, and unchanged. */
public interface DocumentProof {
    /** What is the matter with a PDF. */
    enum Verdict {
        /** Byte for byte a document of the clinic. */
        ON_FILE,
        /** Sealed by the clinic and unchanged since, but not on file in this form. */
        SEALED,
        /** It has a seal of the clinic, and was changed after it was sealed. */
        CHANGED,
        /** Not known to the clinic: neither on file nor sealed by it. */
        UNKNOWN
    }

    /**
     * The answer.
     *
     * @param sha256 of what was asked about, in hex
     * @param kind what it is on file as, or null
     * @param keptAt when it was put on file, or null
     * @param sealedAt when it was sealed, by the clinic's clock, or null
     * @param document for those who may see it, else null
     */
    record Answer(
            Verdict verdict, String sha256, DocumentKind kind, Instant keptAt, Instant sealedAt, DocumentId document) {}

    /**
     * @throws org.carequay.shared.DomainRefusal {@code file-type} when it is no PDF, {@code file-too-large} over 10 MB
     */
    @SignedIn
    Answer check(byte[] pdf);
}
