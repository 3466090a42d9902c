package org.carequay.patient;

/** Event, in the transaction of the merge: the source's rows are the survivor's now and the source takes no part any more. */
public record PatientsMerged(MergeId merge, PatientId survivor, PatientId source) {}
