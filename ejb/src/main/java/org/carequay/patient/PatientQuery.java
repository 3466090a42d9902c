package org.carequay.patient;

import org.carequay.shared.PageRequest;

/** Search text (name in any order, MRN, phone digits, e-mail, birth date) or blank for all; sorts: name, mrn, birthDate. */
public record PatientQuery(String text, PageRequest page) {}
