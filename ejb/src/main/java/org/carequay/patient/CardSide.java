package org.carequay.patient;

/** A side of an insurance card. */
public enum CardSide {
    FRONT,
    BACK
}
