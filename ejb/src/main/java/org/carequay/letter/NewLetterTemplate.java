package org.carequay.letter;

/**
 * Command: make a variant of a template the clinic's own.
 *
 * @param kind may be null for a code that is known: every variant of a code is of one kind
 * @param code lower-case words with hyphens
 * @param language {@code en} or {@code es}
 * @param jurisdiction two-letter state, or null for any
 * @param text null to begin with the shipped text of that code and language, or with nothing
 */
public record NewLetterTemplate(LetterKind kind, String code, String language, String jurisdiction, LetterText text) {}
