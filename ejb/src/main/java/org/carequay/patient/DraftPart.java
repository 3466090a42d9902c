package org.carequay.patient;

/** What an unfinished registration consists of. */
public enum DraftPart {
    /** Everything that was typed. */
    FORM,
    PHOTO,
    CARD_FRONT,
    CARD_BACK
}
