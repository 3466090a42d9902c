package org.carequay.shared;

/**
 * One thing wrong with one field of a command.
 *
 * @param field path in the command, such as {@code name.family}
 * @param code key of the message in the bundle {@code refusals}, such as {@code required}
 */
public record Violation(String field, String code) {}
