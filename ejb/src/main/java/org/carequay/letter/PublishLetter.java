package org.carequay.letter;

import java.time.LocalDate;

/**
 * Command: publish the draft.
 *
 * @param major whether what people agree to has changed
 * @param effectiveFrom first day on which letters are made from it, today or later; null for today
 * @param note what is new
 */
public record PublishLetter(boolean major, LocalDate effectiveFrom, String note) {}
