package org.carequay.patient.model;

import java.util.Locale;

/** A medical record number: counted per clinic, at least seven digits, never given twice; before them what the clinic chose, if it did. */
public record Mrn(String value) {
    /** Name of the clinic's counter. */
    public static final String COUNTER = "mrn";

    public Mrn {
        if (!value.matches("([A-Z][A-Z0-9]{0,5}-)?[0-9]{7,}")) {
            throw new IllegalArgumentException("a record number has seven digits or more");
        }
    }

    /** @param prefix what it begins with; empty for digits alone */
    public static Mrn of(String prefix, long number) {
        String digits = String.format(Locale.ROOT, "%07d", number);
        return new Mrn(prefix.isEmpty() ? digits : prefix + "-" + digits);
    }
}
