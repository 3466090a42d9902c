package org.carequay.encounter;

/** FHIR R4 Encounter.status, as far as clinics use it. */
public enum EncounterStatus {
    PLANNED,
    ARRIVED,
    IN_PROGRESS,
    FINISHED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
