package org.carequay.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was written to a patient, or by them.
 *
 * @param id of it alone
 * @param at when it was written
 * @param message what was written, or what the patient answers; null for a text that staff linked to the patient
 * @param channel on which it went or came
 * @param recipient of ours, or sender of theirs; null for one that was suppressed
 * @param body as it was, or is to be, sent, with {@code {link}} in place of a link
 * @param sent how ours stands; null for one of theirs
 * @param received how theirs was understood; null for one of ours
 */
public record ConversationLine(
        UUID id,
        Instant at,
        MessageId message,
        MessageChannel channel,
        String recipient,
        String body,
        Sent sent,
        Received received) {

    /** @param problem code of why it is where it is, or null @param subject of an e-mail, else null */
    public record Sent(MessageRule rule, MessageState state, String problem, String subject) {}

    /**
     * How it was understood.
     *
     * @param word {@code CONFIRM, CANCEL, STOP, START} or {@code OTHER}
     * @param done whether that was done
     * @param unknown the text from an unknown number that it is, or null
     */
    public record Received(String word, boolean done, UnknownTextId unknown) {}

    /** Whether the patient wrote it. */
    public boolean incoming() {
        return received != null;
    }
}
