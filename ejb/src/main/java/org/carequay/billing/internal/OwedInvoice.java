package org.carequay.billing.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.shared.Money;

/**
 * One invoice on which something is owed as of a day.
 *
 * @param balance that a statement is about: all that is owed of a case's invoice, of another what the patient owes; so, too, of
 *     a case without a firm of which an insurer owes the rest
 * @param byPatient what of it the patient owes
 * @param caseFile null for an invoice without a case, as are the number, the firm and the attorney
 */
record OwedInvoice(
        UUID invoice,
        String number,
        LocalDate invoicedOn,
        Money billed,
        Money paid,
        Money balance,
        Money byPatient,
        UUID caseFile,
        String caseNo,
        UUID firm,
        String firmName,
        String attorneyName,
        UUID patient,
        String patientName,
        String spokenName) {
    /** What of it the patient owes: all of it where no firm stands for the case. */
    OwedInvoice forPatient() {
        return of(firm == null ? balance : byPatient);
    }

    /** What of it the firm stands for. */
    OwedInvoice forFirm() {
        return of(firm == null ? Money.ZERO : balance.minus(byPatient));
    }

    private OwedInvoice of(Money part) {
        return new OwedInvoice(
                invoice,
                number,
                invoicedOn,
                billed,
                paid,
                part,
                byPatient,
                caseFile,
                caseNo,
                firm,
                firmName,
                attorneyName,
                patient,
                patientName,
                spokenName);
    }
}
