package org.carequay.recall;

/** What a patient has one recall of a kind for. */
public enum RecallBasis {
    /** Each case: visits of other cases do not count. */
    CASE,
    PATIENT
}
