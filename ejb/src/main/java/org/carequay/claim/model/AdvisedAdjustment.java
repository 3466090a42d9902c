package org.carequay.claim.model;

import org.carequay.shared.Money;

/** Why less was paid than charged (CAS). @param service code of the service, or null for the whole claim */
public record AdvisedAdjustment(String service, String group, String reason, Money amount) {}
