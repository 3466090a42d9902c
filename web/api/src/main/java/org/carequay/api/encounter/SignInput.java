package org.carequay.api.encounter;

/** Signing a note that was read in that version. */
public record SignInput(Long version) {}
