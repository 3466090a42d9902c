package org.carequay.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;
import org.carequay.shared.Money;

/** Write-offs, voids and refunds that one person asks for and another decides. */
public interface InvoiceRequests {
    /** What is asked for. */
    enum Kind {
        WRITTEN_OFF,
        VOID,
        REFUND
    }

    /** Where a request stands. */
    enum Status {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** Command. {@code amount} and {@code reference} (of the cheque or transfer) are for a refund alone. */
    record Ask(Kind kind, long invoiceVersion, Money amount, String reference, String reason) {}

    record Request(
            UUID id,
            long version,
            InvoiceId invoice,
            String number,
            String patientName,
            Kind kind,
            Money amount,
            String reference,
            String reason,
            String askedBy,
            Instant askedAt,
            Status status,
            String decidedBy,
            Instant decidedAt,
            String answer,
            boolean mine,
            boolean mayDecide) {}

    /**
     * @throws org.carequay.shared.DomainRefusal {@code illegal-transition}, {@code asked-already},
     *     {@code more-than-to-refund}
     * @throws org.carequay.shared.InvalidInput {@code missing-fields}, {@code invalid}
     */
    @Requires(Permission.BILLING_POST)
    Request ask(InvoiceId invoice, Ask command, String idempotencyKey);

    /**
     * Approves, which does it, or refuses.
     *
     * @param proof for a refund that is approved; else null
     * @throws org.carequay.shared.DomainRefusal {@code own-request}, {@code beyond-authority}, {@code decided-already},
     *     {@code changed-since-asked}, {@code step-up-needed}
     */
    @Requires({Permission.BILLING_WRITE_OFF, Permission.BILLING_VOID})
    Request decide(UUID request, long version, boolean approve, String answer, String idempotencyKey, StepUp proof);

    /** Takes one's own request back. */
    @Requires(Permission.BILLING_POST)
    Request withdraw(UUID request, long version);

    /** Of that invoice, oldest first. */
    @Requires(Permission.BILLING_READ)
    List<Request> of(InvoiceId invoice);

    /** All that wait, oldest first. */
    @Requires(Permission.BILLING_READ)
    List<Request> open();
}
