package org.carequay.api.encounter;

/** Why a note that was read in that version goes back to its writer. */
public record HandBackInput(Long version, String reason) {}
