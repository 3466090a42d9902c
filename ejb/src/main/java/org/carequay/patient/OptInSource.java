package org.carequay.patient;

/** How a patient said that a channel may or may not be used. */
public enum OptInSource {
    IN_PERSON,
    PHONE,
    PAPER_FORM,
    PORTAL,
    /** An answer to a message, such as STOP. */
    REPLY,
    IMPORT
}
