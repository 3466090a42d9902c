package org.carequay.recall;

/** Why nobody is called back. */
public enum RecallReason {
    /** The case is in a phase in which there are no recalls of that kind. */
    CASE_ENDED,
    DECEASED,
    /** The patient does not want to be called back at all. */
    OPTED_OUT,
    /** The clinic does not use recalls of that kind any more. */
    TYPE_ENDED,
    /** It was due too long ago. */
    TOO_LATE,
    /** A later visit triggered another one. */
    REPLACED,
    /** The patient does not want that visit. */
    DECLINED,
    /** A person decided so. */
    NOT_NEEDED;

    /** Whether a person may give it. */
    public boolean byPerson() {
        return this == DECLINED || this == NOT_NEEDED;
    }
}
