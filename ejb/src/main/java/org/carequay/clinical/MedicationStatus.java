package org.carequay.clinical;

/** FHIR R4 MedicationStatement.status, as far as clinics use it. */
public enum MedicationStatus {
    ACTIVE,
    INTENDED,
    ON_HOLD,
    STOPPED,
    COMPLETED,
    NOT_TAKEN
}
