package org.carequay.patient.model;

import java.util.Locale;

/** A medical record number: counted per clinic, at least seven digits, never given twice. */
public record Mrn(String value) {
    /** Name of the clinic's counter. */
    public static final String COUNTER = "mrn";

    public Mrn {
        if (!value.matches("[0-9]{7,}")) {
            throw new IllegalArgumentException("a record number has seven digits or more");
        }
    }

    public static Mrn of(long number) {
        return new Mrn(String.format(Locale.ROOT, "%07d", number));
    }

    /** Without leading zeros, as people say it. */
    public String spoken() {
        return value.replaceFirst("^0+(?=.)", "");
    }
}
