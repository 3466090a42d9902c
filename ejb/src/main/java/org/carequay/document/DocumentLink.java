package org.carequay.document;

import java.time.Instant;

/** A link to one document: {@code token} is checked by {@link DocumentService#open}; dies after 15 minutes. */
public record DocumentLink(String token, Instant expiresAt) {}
