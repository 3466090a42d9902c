package org.carequay.document;

/** What a document is. */
public enum DocumentKind {
    LETTER_OF_PROTECTION,
    INVOICE,
    STATEMENT,
    REDUCTION_LETTER,
    CLINICAL_REPORT,
    /** Of a payment at the desk. */
    RECEIPT,
    CONSENT,
    LETTER,
    /** Documents of a case put together for somebody. */
    RECORDS_PACK,
    /** What an insurer advised that it pays, as the file came. */
    REMITTANCE,
    /** What was sent to an insurer. */
    CLAIM,
    /** What a collection agency was handed: it names several patients, so only its own feature gives it out. */
    AGENCY_LIST,
    UPLOAD;

    /** Whether lists of documents show it, and whoever may read its kind opens it. */
    public boolean listed() {
        return this != AGENCY_LIST;
    }
}
