package org.carequay.billing;

import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;

/**
 * Command: bill these signed encounters of a case; empty: all that are signed and not billed.
 *
 * @param payer whose prices apply; null: as the case tells (workers' compensation, counsel's lien, or else self-pay)
 * @param reviewed what is billed of encounters that a biller has gone through; the others are billed as they were signed
 */
public record NewInvoice(
        CaseId caseFile, List<EncounterId> encounters, PayerClass payer, List<ReviewedVisit> reviewed) {
    public NewInvoice {
        encounters = encounters == null ? List.of() : List.copyOf(encounters);
        reviewed = reviewed == null ? List.of() : List.copyOf(reviewed);
    }

    public NewInvoice(CaseId caseFile, List<EncounterId> encounters) {
        this(caseFile, encounters, null, List.of());
    }
}
