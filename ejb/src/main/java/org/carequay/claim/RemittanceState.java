package org.carequay.claim;

/** What became of a claim of a remittance. */
public enum RemittanceState {
    POSTED,
    /** The insurer pays nothing; nothing is booked, and the invoice stays open. */
    DENIED,
    /** Took an earlier payment back. */
    REVERSAL,
    /** Was taken back by a later claim. */
    REVERSED,
    /** Waits for a person to say whose it is. */
    UNMATCHED,
    /** Is nobody's here, a person says; what was paid is due back. Can be undone. */
    DISMISSED,
    /** Was nobody's here, and what was paid went back to the insurer. */
    SENT_BACK
}
