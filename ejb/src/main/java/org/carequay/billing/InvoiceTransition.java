package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;

/**
 * Command: move an invoice on. Which fields are required depends on from and to (domain.md §7); a missing one is refused
 * with {@code missing-fields} naming all of them. Fields the move does not know are ignored.
 *
 * @param party who makes the offer: CLINIC or ATTORNEY
 * @param basis of an offer: POLICY_LIMITS, PRO_RATA, COMMON_FUND, COMPARATIVE_FAULT, UNRELATED_CHARGES, HARDSHIP; of a
 *     returned cheque: NSF, STOP, REISSUE, unless the reason starts with that word; of a received one: SECOND, when another of
 *     that payer and number is here and this is not the same, as the reason explains
 * @param letter the reduction letter on file; of an offer, the paper it came with, if there is one
 * @param allocations how the cheque is shared out: every invoice that waits on it, and others of the same firm that wait
 *     for a cheque; the parts sum to the cheque
 * @param remainder what becomes of billed − received: REDUCTION (as far as agreed), PATIENT_BALANCE, DISPUTE, REFUND (more
 *     was received); not needed when nothing is left
 * @param reason of an offer, a note; required for a returned cheque, for setting aside and coming back, and for every other end
 */
public record InvoiceTransition(
        InvoiceState to,
        long version,
        String sentTo,
        LocalDate sentOn,
        String party,
        Money amount,
        String basis,
        LocalDate date,
        LocalDate validUntil,
        Money agreedAmount,
        DocumentId letter,
        LocalDate expectedDate,
        String chequeNo,
        LocalDate chequeDate,
        Money chequeAmount,
        String payer,
        String depositId,
        LocalDate clearedDate,
        List<Allocation> allocations,
        String remainder,
        String reason) {
    /** Part of the cheque for one invoice. {@code remainder}: of this invoice; null for the one of the move. */
    public record Allocation(InvoiceId invoice, Money amount, String remainder) {
        public Allocation(InvoiceId invoice, Money amount) {
            this(invoice, amount, null);
        }
    }
}
