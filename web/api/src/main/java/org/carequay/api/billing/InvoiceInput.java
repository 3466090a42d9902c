package org.carequay.api.billing;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.NewInvoice;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;
import org.carequay.shared.InvalidInput;

/** What to bill: these signed encounters of a case, or all that are not billed yet. */
public record InvoiceInput(@JsonbProperty("case") UUID caseFile, List<UUID> encounters) {
    NewInvoice command() {
        new InvalidInput.Check().required("case", caseFile).done();
        return new NewInvoice(
                CaseId.of(caseFile),
                encounters == null
                        ? List.of()
                        : encounters.stream().map(EncounterId::of).toList());
    }
}
