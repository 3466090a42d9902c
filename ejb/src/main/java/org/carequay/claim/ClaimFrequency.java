package org.carequay.claim;

/** What a claim is to the insurer (CLM05-3). */
public enum ClaimFrequency {
    ORIGINAL("1"),
    REPLACEMENT("7"),
    /** Takes the claim back. */
    VOID("8");

    private final String code;

    ClaimFrequency(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
