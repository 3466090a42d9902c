package org.carequay.patient;

/**
 * Event: a merge was undone.
 *
 * @param twoPeople whether it was said that the records are of two people; else they may still be one
 */
public record PatientsUnmerged(MergeId merge, PatientId survivor, PatientId source, boolean twoPeople) {}
