package org.carequay.api.claim;

/** Which invoice a claim of a remittance is of; the claim was seen in that version. */
public record MatchInput(Long version, String invoiceNumber) {}
