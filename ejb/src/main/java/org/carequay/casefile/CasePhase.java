package org.carequay.casefile;

/** Where treatment stands. */
public enum CasePhase {
    INTAKE,
    ACTIVE,
    RE_EXAM,
    MMI,
    DISCHARGED,
    NON_COMPLIANT,
    DROPPED,
    SETTLED,
    CLOSED;

    /** Whether visits may still be billed to the case. */
    public boolean open() {
        return this != DROPPED && this != CLOSED;
    }
}
