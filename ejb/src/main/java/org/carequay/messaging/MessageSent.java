package org.carequay.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Announced in the transaction that notes that messages were taken by the mail server or gateway.
 *
 * @param subjects what the messages were about
 */
public record MessageSent(MessageRule rule, MessageChannel channel, List<UUID> subjects, Instant at) {
    public MessageSent {
        subjects = List.copyOf(subjects);
    }
}
