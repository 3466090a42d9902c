package org.carequay.api.clinical;

/** Why an entry that was read in that version was made in error. */
public record ErrorInput(Long version, String reason) {}
