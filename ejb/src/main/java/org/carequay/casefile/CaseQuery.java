package org.carequay.casefile;

import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/** Filters; null means any. Sorts: caseNo, patient, dateOfLoss. */
public record CaseQuery(String text, PatientId patient, FirmId firm, CasePhase phase, PageRequest page) {}
