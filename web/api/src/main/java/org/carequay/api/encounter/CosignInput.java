package org.carequay.api.encounter;

/** The second signature under a note that was read in that version. */
public record CosignInput(Long version, String statement) {}
