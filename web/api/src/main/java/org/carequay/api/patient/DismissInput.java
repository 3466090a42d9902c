package org.carequay.api.patient;

/** They are two people. @param version what the client saw; @param reason may be missing */
public record DismissInput(Long version, String reason) {}
