package org.carequay.api.care;

import org.carequay.care.EmergencyOutcome;

/** What a review came to, as JSON. */
public record ReviewInput(EmergencyOutcome outcome, String note) {}
