package org.carequay.api.retention;

/** A hold to be placed, as JSON. */
public record HoldInput(String patient, String reason) {}
