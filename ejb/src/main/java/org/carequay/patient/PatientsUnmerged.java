package org.carequay.patient;

/** Event, in the transaction of the undoing: both records stand for themselves again. */
public record PatientsUnmerged(MergeId merge, PatientId survivor, PatientId source) {}
