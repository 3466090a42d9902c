package org.carequay.patient;

import java.util.List;

/** A record that may be the same person, with the fields that agree ({@code name, birthDate, phone, email, identifier}). */
public record PatientMatch(PatientRow patient, int score, List<String> reasons) {}
