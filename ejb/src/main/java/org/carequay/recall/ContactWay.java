package org.carequay.recall;

/** How somebody tried to reach the patient. */
public enum ContactWay {
    /** By the ladder, through the outbox. */
    MESSAGE,
    CALL,
    LETTER,
    IN_PERSON,
    /** The patient answered with the link of a message. */
    LINK
}
