package org.carequay.consent;

/** The words of a paper as they were shown. {@code version} is what a signature on them names. */
public record PaperWords(ConsentId id, long version, String title, String markup) {}
