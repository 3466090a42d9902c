package org.carequay.claim;

/** Whose turn it is to pay. */
public enum ClaimTurn {
    PRIMARY("P"),
    /** The second insurer, once the first one has answered. */
    SECONDARY("S");

    private final String code;

    ClaimTurn(String code) {
        this.code = code;
    }

    /** As SBR01 has it. */
    public String code() {
        return code;
    }
}
