package org.carequay.api.report;

/** Whether a template is used. */
public record UseInput(Long version, boolean active) {}
