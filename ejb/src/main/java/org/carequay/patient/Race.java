package org.carequay.patient;

/** Categories of race that US Core reports, with the two ways of not saying. */
public enum Race {
    AMERICAN_INDIAN_OR_ALASKA_NATIVE("1002-5"),
    ASIAN("2028-9"),
    BLACK_OR_AFRICAN_AMERICAN("2054-5"),
    NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER("2076-8"),
    WHITE("2106-3"),
    OTHER("2131-1"),
    DECLINED("ASKU"),
    UNKNOWN("UNK");

    private final String code;

    Race(String code) {
        this.code = code;
    }

    /** CDC race and ethnicity code, or the HL7 null flavour of not saying. */
    public String code() {
        return code;
    }
}
