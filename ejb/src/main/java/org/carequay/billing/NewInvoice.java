package org.carequay.billing;

import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;

/** Command: bill these signed encounters of a case; empty: all that are signed and not billed. */
public record NewInvoice(CaseId caseFile, List<EncounterId> encounters) {
    public NewInvoice {
        encounters = encounters == null ? List.of() : List.copyOf(encounters);
    }
}
