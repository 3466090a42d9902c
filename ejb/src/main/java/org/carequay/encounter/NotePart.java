package org.carequay.encounter;

/** What is written of a note apart from the other parts: the four sections, and the diagnoses with the charges that point to them. */
public enum NotePart {
    SUBJECTIVE,
    OBJECTIVE,
    ASSESSMENT,
    PLAN,
    CODES
}
