package org.carequay.consent;

/** What a clinic asks for, as it stands. {@code title}: of the text as it is today. */
public record RequirementView(RequirementId id, long version, String title, RequirementDetails details) {}
