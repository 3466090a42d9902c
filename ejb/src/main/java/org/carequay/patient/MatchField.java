package org.carequay.patient;

/** The fields in which two records are compared. */
public enum MatchField {
    FAMILY("family"),
    GIVEN("given"),
    SUFFIX("suffix"),
    BIRTH_DATE("birthDate"),
    GENDER("gender"),
    IDENTIFIER("identifier"),
    PHONE("phone"),
    EMAIL("email"),
    ADDRESS("address");

    private final String code;

    MatchField(String code) {
        this.code = code;
    }

    /** The name in JSON and in bundles. */
    public String code() {
        return code;
    }

    /** Whether a household shares it, so that it says little about the person. */
    public boolean shared() {
        return this == PHONE || this == EMAIL || this == ADDRESS;
    }
}
