package org.carequay.api.patient;

/** An act that says nothing but which version it saw. */
public record VersionInput(Long version) {}
