package org.carequay.patient;

/** A patient's record as it stands. */
public record PatientView(PatientId id, long version, String mrn, boolean active, PatientDetails details) {}
