package org.carequay.api.billing;

/** Why a payment is taken back. */
public record ReversalInput(String reason) {}
