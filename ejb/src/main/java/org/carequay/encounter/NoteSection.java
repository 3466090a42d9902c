package org.carequay.encounter;

/** A section of a SOAP note. */
public enum NoteSection {
    SUBJECTIVE,
    OBJECTIVE,
    ASSESSMENT,
    PLAN
}
