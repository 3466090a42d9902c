package org.carequay.retention;

import java.util.Locale;

/** What a rule is about. */
public enum RetentionKind {
    /** A patient's record as a whole: what is left is its number and what was booked. */
    RECORD,
    /** A patient's documents that nothing in the record points to. */
    DOCUMENTS,
    /** What was sent to a patient, and their answers. */
    MESSAGES,
    /** Files with the whole clinic; in days, deleted without being proposed. */
    EXPORTS;

    /** Where a rule about it is typed: {@code record}, {@code documents} … */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about patients, and counted in years. */
    public boolean isOfPatients() {
        return this != EXPORTS;
    }
}
