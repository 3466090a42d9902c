package org.carequay.patient;

import java.time.Instant;

/** What the payer said, in the words of whoever asked. */
public record Eligibility(EligibilityStatus status, String note, Instant checkedAt, String checkedBy) {}
