package org.carequay.encounter;

import org.carequay.patient.PatientId;

/** Announced in the transaction that signs a note. */
public record EncounterSigned(EncounterId encounter, PatientId patient) {}
