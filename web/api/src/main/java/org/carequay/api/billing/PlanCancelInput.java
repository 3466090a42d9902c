package org.carequay.api.billing;

/** Why a payment plan ends before it was paid; it was seen in that version. */
public record PlanCancelInput(Long version, String reason) {}
