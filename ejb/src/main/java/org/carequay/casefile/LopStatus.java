package org.carequay.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Life of a letter of protection; it binds only when EXECUTED: patient and attorney have both signed. */
public enum LopStatus {
    DRAFT,
    SENT,
    PART_SIGNED,
    EXECUTED,
    SUPERSEDED,
    REVOKED,
    COUNSEL_WITHDREW,
    SATISFIED,
    DISHONOURED;

    /** A case has at most one letter in these states. */
    public boolean live() {
        return this == DRAFT || this == SENT || this == PART_SIGNED || this == EXECUTED;
    }

    public Set<LopStatus> next() {
        return switch (this) {
            case DRAFT, SENT -> EnumSet.of(SENT, PART_SIGNED, SUPERSEDED, REVOKED, COUNSEL_WITHDREW);
            case PART_SIGNED -> EnumSet.of(EXECUTED, SUPERSEDED, REVOKED, COUNSEL_WITHDREW);
            case EXECUTED -> EnumSet.of(SUPERSEDED, REVOKED, COUNSEL_WITHDREW, SATISFIED, DISHONOURED);
            default -> EnumSet.noneOf(LopStatus.class);
        };
    }

    public boolean can(LopStatus to) {
        return next().contains(to);
    }
}
