package org.carequay.api.claim;

import org.carequay.claim.ClaimFrequency;

/** What a claim is to the insurer; {@code originalReference} is their number of the claim that it replaces or takes back. */
public record ClaimInput(ClaimFrequency frequency, String originalReference) {}
