package org.carequay.api.claim;

import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.ClaimTurn;

/** What a claim is to the insurer, the first one unless {@code turn} says otherwise; {@code originalReference} is their number of the claim that it replaces or takes back. */
public record ClaimInput(ClaimTurn turn, ClaimFrequency frequency, String originalReference) {}
