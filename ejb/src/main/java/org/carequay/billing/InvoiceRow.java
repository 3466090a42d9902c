package org.carequay.billing;

import java.time.LocalDate;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;

/** One line of the invoice list. */
public record InvoiceRow(
        InvoiceId id,
        long version,
        String number,
        CaseId caseFile,
        String caseNo,
        PatientId patient,
        String patientName,
        String firmName,
        InvoiceState state,
        Money billed,
        Money agreed,
        Money paid,
        Money balance,
        LocalDate createdOn) {}
