package org.carequay.patient;

/** Event, in the transaction of the change: the record says something else now. */
public record PatientChanged(PatientId patient) {}
