package org.carequay.billing;

import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;

/**
 * Command: bill these signed encounters of a case, or of a patient without one; empty: all that are signed and not billed.
 *
 * @param caseFile null for visits without a case; then {@code patient} says whose they are
 * @param patient null with a case
 * @param payer whose prices apply; null: as the case tells (workers' compensation, counsel's lien, or else self-pay), and without
 *     a case insurance when a coverage holds on the first day, else self-pay
 * @param reviewed what is billed of encounters that a biller has gone through; the others are billed as they were signed
 */
public record NewInvoice(
        CaseId caseFile,
        PatientId patient,
        List<EncounterId> encounters,
        PayerClass payer,
        List<ReviewedVisit> reviewed) {
    public NewInvoice {
        encounters = encounters == null ? List.of() : List.copyOf(encounters);
        reviewed = reviewed == null ? List.of() : List.copyOf(reviewed);
    }

    public NewInvoice(CaseId caseFile, List<EncounterId> encounters) {
        this(caseFile, null, encounters, null, List.of());
    }
}
