package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Cheques;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceTransition;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** How a cheque that has cleared is shared out. */
public record ChequeSettlement(
        Long version, String depositId, LocalDate clearedDate, List<Share> allocations, String reason) {
    /** Part of the cheque for one invoice; {@code remainder}: what becomes of the rest of that invoice. */
    public record Share(UUID invoice, Money amount, String remainder) {}

    Cheques.Settlement command() {
        InvalidInput.Check check = new InvalidInput.Check().required("version", version);
        List<Share> shares = allocations == null ? List.of() : allocations;
        for (int i = 0; i < shares.size(); i++) {
            check.required("allocations[" + i + "].invoice", shares.get(i).invoice())
                    .required("allocations[" + i + "].amount", shares.get(i).amount());
        }
        check.done("missing-fields");
        return new Cheques.Settlement(
                version,
                depositId,
                clearedDate,
                shares.stream()
                        .map(share -> new InvoiceTransition.Allocation(
                                InvoiceId.of(share.invoice()), share.amount(), share.remainder()))
                        .toList(),
                reason);
    }
}
