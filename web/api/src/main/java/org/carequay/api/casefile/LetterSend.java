package org.carequay.api.casefile;

/** Sending a letter that was seen in that version. */
public record LetterSend(Long version) {}
