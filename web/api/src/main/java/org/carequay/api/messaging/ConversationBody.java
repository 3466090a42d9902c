package org.carequay.api.messaging;

import java.time.Instant;
import java.util.UUID;
import org.carequay.messaging.ConversationLine;

/** One line of a conversation as JSON; {@code rule} and {@code state} stand in what was sent, {@code word} and {@code done} in what came. */
public record ConversationBody(
        Instant at,
        boolean incoming,
        UUID message,
        String channel,
        String recipient,
        String subject,
        String body,
        String rule,
        String state,
        String problem,
        String word,
        Boolean done) {
    static ConversationBody of(ConversationLine line) {
        ConversationLine.Sent sent = line.sent();
        ConversationLine.Received received = line.received();
        return new ConversationBody(
                line.at(),
                line.incoming(),
                line.message() == null ? null : line.message().value(),
                line.channel().name(),
                line.recipient(),
                sent == null ? null : sent.subject(),
                line.body(),
                sent == null ? null : sent.rule().name(),
                sent == null ? null : sent.state().name(),
                sent == null ? null : sent.problem(),
                received == null ? null : received.word(),
                received == null ? null : received.done());
    }
}
