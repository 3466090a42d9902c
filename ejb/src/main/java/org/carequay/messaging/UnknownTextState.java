package org.carequay.messaging;

/** What staff made of a text message from a number that nobody was written to. */
public enum UnknownTextState {
    /** Nobody has looked yet. */
    WAITING,
    /** Somebody said which patient it is from. */
    LINKED,
    /** Nothing to do: somebody said so, or it was a STOP, which is obeyed at once. */
    DISMISSED
}
