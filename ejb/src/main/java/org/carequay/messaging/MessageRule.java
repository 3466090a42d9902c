package org.carequay.messaging;

/** Why a patient, or their attorney, is written to. */
public enum MessageRule {
    VISIT_BOOKED(true, false),
    VISIT_MOVED(true, true),
    VISIT_CANCELLED(true, true),
    VISIT_REMINDER(true, false),
    /** Held for minutes only, in the hours the clinic chose for offers. */
    WAITLIST_OFFER(false, true),
    /** It is time for another visit, and none is booked. */
    RECALL(true, false),
    /** A letter of protection waits for the patient's signature. */
    LETTER_UNSIGNED(true, false),
    /** The same to the patient's attorney. */
    LETTER_UNSIGNED_COUNSEL(true, false),
    /** Papers wait to be read and signed before a visit. */
    CONSENT_REQUEST(true, false),
    /** A statement of what the patient owes was issued. */
    STATEMENT_READY(true, false);

    private final boolean quietHours;
    private final boolean pressing;

    MessageRule(boolean quietHours, boolean pressing) {
        this.quietHours = quietHours;
        this.pressing = pressing;
    }

    /** Whether it waits until the hours in which people are written to. */
    public boolean quietHours() {
        return quietHours;
    }

    /** Whether a letter tells it where nothing else does, if that is there in time. */
    public boolean onPaper() {
        return switch (this) {
            case VISIT_BOOKED, VISIT_MOVED, VISIT_CANCELLED, RECALL, LETTER_UNSIGNED -> true;
            default -> false;
        };
    }

    /** Whether it goes to the patient's attorney, and never to the patient. */
    public boolean toCounsel() {
        return this == LETTER_UNSIGNED_COUNSEL;
    }

    /** Whether somebody has to call where it was not told in time. */
    public boolean orCall() {
        return pressing || this == VISIT_REMINDER;
    }

    /** Whether it had better disturb somebody than come too late. */
    public boolean pressing() {
        return pressing;
    }
}
