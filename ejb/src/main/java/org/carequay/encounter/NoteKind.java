package org.carequay.encounter;

/** How a note is written: in four sections, or as a report from a template. */
public enum NoteKind {
    SOAP,
    REPORT
}
