package org.carequay.messaging;

import java.util.List;
import java.util.UUID;

/**
 * Announced in the transaction that puts messages on paper.
 *
 * @param subjects what the messages were about
 */
public record LettersWritten(MessageRule rule, List<UUID> subjects) {
    public LettersWritten {
        subjects = List.copyOf(subjects);
    }
}
