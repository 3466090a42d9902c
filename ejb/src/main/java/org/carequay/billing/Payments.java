package org.carequay.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** What patients pay at the desk: taken with a receipt, counted at the end of the day. */
public interface Payments {
    /** An invoice of which the patient owes something themselves. */
    record Owed(InvoiceId invoice, long version, String number, LocalDate invoicedOn, InvoiceState state, Money owed) {}

    /** A part of a payment for one invoice, which the caller saw in that version. */
    record Part(InvoiceId invoice, long version, Money amount) {}

    /**
     * Command.
     *
     * @param reference the terminal's, or the number of the cheque; null for cash
     * @param receivedOn the clinic's day, today or up to 31 days before; null for today
     * @param parts sum to the amount; none: the invoices are paid oldest first
     */
    record NewPayment(
            PatientId patient,
            PaymentMethod method,
            String reference,
            Money amount,
            LocalDate receivedOn,
            List<Part> parts,
            String note) {
        public NewPayment {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /**
     * @param receipt null until it is printed
     * @param counted whether it lies in a drawer that was counted; {@code reversed}: it was taken back
     */
    record Payment(
            PaymentId id,
            String number,
            PatientId patient,
            String patientName,
            PaymentMethod method,
            String reference,
            Money amount,
            LocalDate receivedOn,
            String by,
            Instant at,
            DocumentId receipt,
            String invoices,
            boolean counted,
            boolean reversed) {}

    /** What is in the caller's drawer: taken and not counted yet. */
    record Drawer(List<Payment> payments, Money cash, Money card, Money cheque) {}

    /** What was counted; a difference needs a note. */
    record Count(Money cash, Money card, Money cheque, String note) {}

    record Closing(
            UUID id,
            String number,
            LocalDate closedOn,
            String by,
            Instant at,
            int payments,
            Money expected,
            Money counted,
            String note) {}

    @Requires(Permission.PAYMENT_TAKE)
    List<Owed> owed(PatientId patient);

    /**
     * Posts it; {@link #receipt} prints what the patient takes home.
     *
     * @throws org.carequay.shared.DomainRefusal {@code more-than-owed}, {@code period-closed},
     *     {@code card-reference-known}, {@code nothing-owed}; {@code payment-repeated} without a key and parts, when the same
     *     person has taken the same in the last five minutes
     * @throws org.carequay.shared.InvalidInput {@code missing-fields}, {@code invalid}
     */
    @Requires(Permission.PAYMENT_TAKE)
    Payment take(NewPayment command, String idempotencyKey);

    /** Newest first, at most 50. */
    @Requires(Permission.PAYMENT_TAKE)
    List<Payment> of(PatientId patient);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.PAYMENT_TAKE)
    Payment get(PaymentId id);

    /** The receipt: printed when it is first asked for, the same from then on. */
    @Requires(Permission.PAYMENT_TAKE)
    DocumentContent receipt(PaymentId id);

    @Requires(Permission.PAYMENT_TAKE)
    Drawer drawer();

    /**
     * Counts the caller's drawer and brings it to the bank; a difference is booked as over or short.
     *
     * @throws org.carequay.shared.DomainRefusal {@code drawer-empty}
     * @throws org.carequay.shared.InvalidInput {@code note-required} for a difference nobody explains
     */
    @Requires(Permission.PAYMENT_TAKE)
    Closing count(Count counted, String idempotencyKey);

    /** Newest first, at most 50; of the caller alone unless they may read all billing. */
    @Requires(Permission.PAYMENT_TAKE)
    List<Closing> closings();
}
