package org.carequay.document;

/** What a link to a document is for; it is good for nothing else, and the audit trail says it. */
public enum DocumentPurpose {
    VIEW,
    DOWNLOAD,
    PRINT
}
