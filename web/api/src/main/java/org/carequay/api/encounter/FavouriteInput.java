package org.carequay.api.encounter;

/** A code that somebody wants to find first. */
public record FavouriteInput(String code) {}
