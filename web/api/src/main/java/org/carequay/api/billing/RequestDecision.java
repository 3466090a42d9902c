package org.carequay.api.billing;

/** Whether a request is approved; to refuse it, {@code answer} says why. */
public record RequestDecision(Long version, Boolean approve, String answer) {}
