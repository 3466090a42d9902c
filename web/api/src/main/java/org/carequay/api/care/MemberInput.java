package org.carequay.api.care;

/** Whom to put into a care team, as JSON. */
public record MemberInput(String account) {}
