package org.carequay.recall;

import java.time.LocalDate;

/**
 * Somebody tried to reach the patient.
 *
 * @param note up to 500 characters, or null
 * @param writeOn when the patient is written to next, or null for never again
 */
public record NewContact(ContactWay way, ContactOutcome outcome, String note, LocalDate writeOn) {}
