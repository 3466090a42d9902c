package org.carequay.api.claim;

/** Why a claim of a remittance is nobody's here; the claim was seen in that version. */
public record DismissInput(Long version, String reason) {}
