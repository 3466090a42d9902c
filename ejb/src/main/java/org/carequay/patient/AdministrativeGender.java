package org.carequay.patient;

/** FHIR administrative-gender. */
public enum AdministrativeGender {
    MALE,
    FEMALE,
    OTHER,
    UNKNOWN;

    /** The FHIR code, lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
