package org.carequay.api.billing;

/** Which of the two lists of charges is asked for. */
public enum WaitingList {
    READY,
    HELD
}
