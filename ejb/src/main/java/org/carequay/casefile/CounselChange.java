package org.carequay.casefile;

import java.time.LocalDate;

/**
 * Command: a case changes counsel.
 *
 * @param firm with {@code attorney}, the new counsel; both null when counsel withdrew and nobody follows yet
 * @param on the day from which it holds: not before the loss, not in the future
 * @param reason in a few words; at most 500 characters
 */
public record CounselChange(FirmId firm, AttorneyId attorney, LocalDate on, String reason) {}
