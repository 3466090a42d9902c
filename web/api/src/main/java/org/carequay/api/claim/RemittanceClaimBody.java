package org.carequay.api.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Remittances;
import org.carequay.claim.Unmatched;
import org.carequay.shared.Money;

/** A claim of a remittance as JSON. */
public record RemittanceClaimBody(
        UUID id,
        long version,
        UUID remittance,
        String reference,
        String payerControl,
        String statusCode,
        RemittanceState state,
        Unmatched why,
        String dismissedFor,
        UUID invoice,
        String invoiceNumber,
        String patientName,
        LocalDate serviceFrom,
        Money charged,
        Money paid,
        Money contractual,
        Money patientShare,
        Remittances.SentBack sentBack,
        List<Remittances.Adjustment> adjustments) {
    static RemittanceClaimBody of(Remittances.Claim claim) {
        return new RemittanceClaimBody(
                claim.id(),
                claim.version(),
                claim.remittance().value(),
                claim.reference(),
                claim.payerControl(),
                claim.statusCode(),
                claim.state(),
                claim.why(),
                claim.dismissedFor(),
                claim.invoice() == null ? null : claim.invoice().value(),
                claim.invoiceNumber(),
                claim.patientName(),
                claim.serviceFrom(),
                claim.charged(),
                claim.paid(),
                claim.contractual(),
                claim.patientShare(),
                claim.sentBack(),
                claim.adjustments());
    }
}
