package org.carequay.letter;

/** What a template is for; it decides which fields the text may take and who signs. */
public enum LetterKind {
    /** Between patient, counsel and clinic, on one case. */
    LETTER_OF_PROTECTION,
    /** What a patient agrees to or acknowledges. */
    CONSENT,
    /** Anything else that goes out on the clinic's paper. */
    LETTER
}
