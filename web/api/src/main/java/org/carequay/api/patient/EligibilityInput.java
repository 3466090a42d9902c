package org.carequay.api.patient;

import org.carequay.patient.EligibilityStatus;

/** What the payer said; {@code version} is the coverage's. */
public record EligibilityInput(Long version, EligibilityStatus status, String note) {}
