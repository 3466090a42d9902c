package org.carequay.scheduling;

/**
 * Something that a patient agrees to before a visit.
 *
 * @param current whether their agreement holds
 * @param blocking whether check-in waits for it
 */
public record GatePaper(String title, boolean current, boolean blocking) {}
