package org.carequay.claim.model;

import org.carequay.shared.Money;

/** What was kept back from the payment beside its claims (PLB); positive was kept back. {@code reference} may be null. */
public record AdvisedOffset(String reason, String reference, Money amount) {}
