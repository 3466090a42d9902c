package org.carequay.patient;

/**
 * One field of two records side by side.
 *
 * @param a as the record shows it; null when it is not there
 * @param evidence null when the field says nothing
 */
public record DuplicateLine(MatchField field, String a, String b, MatchEvidence evidence) {}
