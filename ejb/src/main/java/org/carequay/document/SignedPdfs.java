package org.carequay.document;

import org.carequay.security.FeatureCall;

/** Finishes PDFs, so that a reader of PDFs shows who made them and that nothing was changed since. */
public interface SignedPdfs {
    /**
     * Appends the certificate page about those who signed, seals the whole, and keeps it as a document of its own beside the one that
     * was shown.
     */
    @FeatureCall
    DocumentView finish(DocumentContent shown, SigningCertificate certificate);

    /**
     * Seals with the clinic's key: PAdES baseline B-B (ETSI EN 319 142-1), certified against any change.
     *
     * @param reason why, as the reader of PDFs shows it
     */
    @FeatureCall
    byte[] seal(byte[] pdf, String reason);
}
