package org.carequay.patient;

/** Categories of ethnicity that US Core reports, with the two ways of not saying. */
public enum Ethnicity {
    HISPANIC_OR_LATINO("2135-2"),
    NOT_HISPANIC_OR_LATINO("2186-5"),
    DECLINED("ASKU"),
    UNKNOWN("UNK");

    private final String code;

    Ethnicity(String code) {
        this.code = code;
    }

    /** CDC race and ethnicity code, or the HL7 null flavour of not saying. */
    public String code() {
        return code;
    }
}
