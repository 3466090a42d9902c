package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.document.DocumentId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** A move of an invoice; which fields it needs depends on from and to, and a missing one is named in the refusal. */
public record InvoiceMove(
        InvoiceState to,
        Long version,
        String sentTo,
        LocalDate sentOn,
        String party,
        Money amount,
        String basis,
        LocalDate date,
        LocalDate validUntil,
        Money agreedAmount,
        UUID letter,
        LocalDate expectedDate,
        String chequeNo,
        LocalDate chequeDate,
        Money chequeAmount,
        String payer,
        String depositId,
        LocalDate clearedDate,
        List<Share> allocations,
        String remainder,
        String reason) {
    /** Part of the cheque for one invoice; {@code remainder}: of this invoice, else that of the move. */
    public record Share(UUID invoice, Money amount, String remainder) {}

    InvoiceTransition command() {
        InvalidInput.Check check = new InvalidInput.Check().required("to", to).required("version", version);
        List<Share> shares = allocations == null ? List.of() : allocations;
        for (int i = 0; i < shares.size(); i++) {
            check.required("allocations[" + i + "].invoice", shares.get(i).invoice());
            check.required("allocations[" + i + "].amount", shares.get(i).amount());
        }
        check.done("missing-fields");
        return transition(shares.stream()
                .map(share -> new InvoiceTransition.Allocation(
                        InvoiceId.of(share.invoice()), share.amount(), share.remainder()))
                .toList());
    }

    private InvoiceTransition transition(List<InvoiceTransition.Allocation> shares) {
        return new InvoiceTransition(
                to,
                version,
                sentTo,
                sentOn,
                party,
                amount,
                basis,
                date,
                validUntil,
                agreedAmount,
                DocumentId.of(letter),
                expectedDate,
                chequeNo,
                chequeDate,
                chequeAmount,
                payer,
                depositId,
                clearedDate,
                shares,
                remainder,
                reason);
    }
}
