package org.carequay.patient;

import java.util.UUID;

/**
 * A patient's record as it stands.
 *
 * @param mergedInto the record this one was merged into, which stands for it; else null
 * @param photo a document, or null
 */
public record PatientView(
        PatientId id,
        long version,
        String mrn,
        boolean active,
        PatientId mergedInto,
        PatientDetails details,
        UUID photo) {}
