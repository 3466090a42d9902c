package org.carequay.claim.model;

import org.carequay.shared.Money;

/** A service of a claim (SVC). @param segment where it stands in the file */
public record AdvisedService(int segment, String code, Money charged, Money paid) {}
