package org.carequay.casefile;

/** What kind of accident (X12 property and casualty terms). */
public enum AccidentKind {
    AUTO,
    EMPLOYMENT,
    OTHER
}
