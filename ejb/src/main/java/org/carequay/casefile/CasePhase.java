package org.carequay.casefile;

import java.util.EnumSet;
import java.util.Set;

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

    /** Whether the patient is still treated for it. */
    public boolean treating() {
        return open() && this != DISCHARGED && this != SETTLED;
    }

    /** Treatment goes forth and back until it is settled or closed; a dropped case may be taken up again. */
    public Set<CasePhase> next() {
        return switch (this) {
            case INTAKE -> EnumSet.of(ACTIVE, NON_COMPLIANT, DROPPED);
            case ACTIVE -> EnumSet.of(RE_EXAM, MMI, DISCHARGED, NON_COMPLIANT, DROPPED, SETTLED);
            case RE_EXAM -> EnumSet.of(ACTIVE, MMI, DISCHARGED, NON_COMPLIANT, DROPPED, SETTLED);
            case MMI -> EnumSet.of(ACTIVE, DISCHARGED, DROPPED, SETTLED);
            case DISCHARGED -> EnumSet.of(ACTIVE, DROPPED, SETTLED, CLOSED);
            case NON_COMPLIANT -> EnumSet.of(ACTIVE, DISCHARGED, DROPPED, SETTLED);
            case DROPPED -> EnumSet.of(ACTIVE, CLOSED);
            case SETTLED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CasePhase.class);
        };
    }

    public boolean can(CasePhase to) {
        return next().contains(to);
    }
}
