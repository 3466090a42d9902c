package org.carequay.messaging;

import java.time.Instant;
import java.util.UUID;

/** Announced in the transaction that notes that a message was taken by the mail server or gateway. */
public record MessageSent(MessageRule rule, UUID subject, MessageChannel channel, Instant at) {}
