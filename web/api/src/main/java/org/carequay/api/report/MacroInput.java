package org.carequay.api.report;

/** A macro to add or change; {@code version} only to change one. */
public record MacroInput(Long version, String name, String text) {}
