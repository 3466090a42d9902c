package org.carequay.encounter;

/** A note is written, then signed for good; later words are amendments beside it. */
public enum NoteStatus {
    DRAFT,
    SIGNED,
    AMENDED
}
