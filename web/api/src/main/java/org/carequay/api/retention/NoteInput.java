package org.carequay.api.retention;

/** Why, as JSON. */
public record NoteInput(String note) {}
