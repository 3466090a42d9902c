package org.carequay.patient;

/**
 * How many rows of a table a merge or its undoing treats alike.
 *
 * @param entity the table
 * @param outcome merging: {@code MOVED} to the survivor, {@code KEPT} with the source because the survivor has what a patient
 *     has once. Undoing: {@code BACK} to the source, {@code ALONG} with something that went back, {@code STAYS} with the
 *     survivor because it was added since, {@code BLOCKED} with the survivor because it cannot go back, {@code GONE} since,
 *     {@code ELSEWHERE} by now
 */
public record MergeCount(String entity, String outcome, long rows) {}
