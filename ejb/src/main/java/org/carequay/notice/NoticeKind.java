package org.carequay.notice;

import org.carequay.security.Permission;

/**
 * What staff is told of, and whose work it is. A new one is an entry here, its words {@code NoticeKind.X} and {@code waiting.notice.X} in
 * the pages' bundles, its look in {@code statuses.properties} and the page it leads to in {@code NoticePages}.
 */
public enum NoticeKind {
    /** A message was given up on every way, or came too late where somebody may still call; the subject is the message. */
    MESSAGE_FAILED(Permission.MESSAGE_SEND),
    /** A patient answered something that nothing could be done about by itself; the subject is the message. */
    REPLY_WAITS(Permission.MESSAGE_SEND),
    /** A text message came from a number that nobody was written to; the subject is the text. */
    UNKNOWN_TEXT(Permission.MESSAGE_SEND),
    /** A patient cancelled a visit by message or link; the subject is the visit. */
    VISIT_CANCELLED(Permission.SCHEDULE_BOOK),
    /** A patient wants another time; the subject is the visit. */
    OTHER_TIME(Permission.SCHEDULE_BOOK),
    /** A patient took a time that was offered; the subject is the visit. */
    OFFER_ACCEPTED(Permission.SCHEDULE_BOOK),
    /** Somebody who died still has visits ahead; the subject is the patient. */
    VISITS_OF_DECEASED(Permission.SCHEDULE_BOOK),
    /** A patient or attorney signed a letter of protection in a portal; the subject is the case. */
    LETTER_SIGNED(Permission.LOP_ISSUE),
    /** A patient went through an intake packet; the subject is the patient. */
    PACKET_FINISHED(Permission.CONSENT_RECORD),
    /** A patient answered a recall and wants to be called; the subject is the recall. */
    RECALL_ANSWERED(Permission.MESSAGE_SEND),
    /** Somebody opened a record in an emergency; the subject is the access, and it is not said whose record. */
    EMERGENCY_USED(Permission.AUDIT_READ),
    /** The trail shows unusual access; the subject is the alert, and it is not said to whom. */
    UNUSUAL_ACCESS(Permission.AUDIT_READ),
    /** The check of the trail found something that does not fit; the subject is the clinic. */
    TRAIL_BROKEN(Permission.AUDIT_READ),
    /** A batch job failed; the subject is its run. */
    JOB_FAILED(Permission.CLINIC_CONFIGURE);

    private final Permission audience;

    NoticeKind(Permission audience) {
        this.audience = audience;
    }

    /** Whoever holds it is told. */
    public Permission audience() {
        return audience;
    }
}
