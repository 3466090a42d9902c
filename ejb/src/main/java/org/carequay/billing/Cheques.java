package org.carequay.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** Cheques as things of their own: one may pay many invoices of many patients. */
public interface Cheques {
    /** An invoice as the caller saw it. */
    record Seen(InvoiceId invoice, long version) {}

    /**
     * Command: this cheque came for these invoices, which all wait for one.
     *
     * @param secondReason why it is not the same as another one of that payer and number that is here; null when there is none
     */
    record NewCheque(
            String chequeNo, LocalDate date, Money amount, String payer, List<Seen> invoices, String secondReason) {
        public NewCheque {
            invoices = invoices == null ? List.of() : List.copyOf(invoices);
        }
    }

    /** Command: it has cleared; {@code allocations} sum to it, each with what becomes of the rest of its invoice. */
    record Settlement(
            long version,
            String depositId,
            LocalDate clearedDate,
            List<InvoiceTransition.Allocation> allocations,
            String reason) {
        public Settlement {
            allocations = allocations == null ? List.of() : List.copyOf(allocations);
        }
    }

    /** @param code NSF, STOP or REISSUE */
    record Returned(long version, String code, String reason) {}

    record Row(
            ChequeId id,
            String chequeNo,
            String payer,
            LocalDate date,
            Money amount,
            String status,
            int invoices,
            String depositId,
            LocalDate clearedOn,
            String receivedBy,
            Instant receivedAt) {}

    /** An invoice that the cheque came for; {@code allocated} is null until it has cleared. */
    record Part(
            InvoiceId invoice,
            long version,
            String number,
            String patientName,
            String caseNo,
            InvoiceState state,
            Money agreed,
            Money balance,
            Money allocated) {}

    record View(Row cheque, long version, String returnedFor, List<Part> parts) {}

    /** Newest first. {@code status} and {@code text} (number or payer) may be null. */
    @Requires(Permission.BILLING_READ)
    Page<Row> find(String status, String text, PageRequest page);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.BILLING_READ)
    View get(ChequeId id);

    /**
     * As each invoice's move to CHEQUE_RECEIVED, all of them or none. A second one of a number takes {@code billing.void}, too.
     *
     * @throws org.carequay.shared.DomainRefusal {@code cheque-known} when one of that payer and number is here,
     *     {@code cheque-remitted} when it came with a remittance, and no reason is
     *     given
     */
    @Requires(Permission.BILLING_POST)
    View receive(NewCheque command, String idempotencyKey);

    /**
     * As the move to PAID of all its invoices.
     *
     * @throws org.carequay.shared.DomainRefusal {@code cheque-of-others} to who does not see them all
     */
    @Requires(Permission.BILLING_POST)
    View settle(ChequeId id, Settlement command, String idempotencyKey);

    /**
     * As the move back to PENDING_CHEQUE of all its invoices. One that has cleared may still come back: all that it had booked is
     * mirrored, and what it had paid waits for another cheque.
     *
     * @throws org.carequay.shared.DomainRefusal {@code cheque-of-others} to who does not see them all
     */
    @Requires(Permission.BILLING_POST)
    View comeBack(ChequeId id, Returned command, String idempotencyKey);
}
