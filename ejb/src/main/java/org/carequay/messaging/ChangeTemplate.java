package org.carequay.messaging;

/**
 * A clinic's own words.
 *
 * @param version 0 where the clinic has none yet
 * @param subject of an e-mail or letter, else null
 */
public record ChangeTemplate(MessageTemplate.Key key, long version, String subject, String body) {}
