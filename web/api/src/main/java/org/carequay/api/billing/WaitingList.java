package org.carequay.api.billing;

/** Which of the two lists of charges is asked for, as the parameter spells it. */
public enum WaitingList {
    ready,
    held
}
