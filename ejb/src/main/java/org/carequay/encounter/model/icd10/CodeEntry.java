package org.carequay.encounter.model.icd10;

import java.time.LocalDate;

/** A row of ICD-10-CM; not {@code billable}: a heading. {@code to} is null while it is in force. */
public record CodeEntry(String code, String description, boolean billable, LocalDate from, LocalDate to) {
    public boolean valid(LocalDate on) {
        return !from.isAfter(on) && (to == null || !to.isBefore(on));
    }

    /** In small letters and without the point. */
    String plainCode() {
        return Typed.plainCode(code);
    }
}
