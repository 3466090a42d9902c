package org.carequay.consent;

/** As whom somebody signs. */
public enum SignerRole {
    PATIENT,
    /** For a patient who is under age or cannot decide. */
    GUARDIAN,
    /** Saw the other sign. */
    WITNESS
}
