package org.carequay.billing;

import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/** Filters; null means any. Sorts: number, patient, billed, balance, createdOn. */
public record InvoiceQuery(String text, InvoiceState state, CaseId caseFile, PatientId patient, PageRequest page) {}
