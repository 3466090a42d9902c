package org.carequay.messaging;

import java.time.Instant;

/**
 * What a patient answered to a message.
 *
 * @param body as they wrote it
 * @param word how it was understood: {@code CONFIRM, CANCEL, STOP, START} or {@code OTHER}
 * @param done whether that was done
 */
public record ReplyView(Instant at, String body, String word, boolean done) {}
