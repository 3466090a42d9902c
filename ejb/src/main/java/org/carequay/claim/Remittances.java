package org.carequay.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/**
 * What insurers advise that they pay (X12 835, 005010X221A1). A file is taken whole or not at all: what is wrong with it is
 * listed, and nothing is booked.
 */
public interface Remittances {
    /** What a file may have at most, in bytes. */
    int MAX_BYTES = 5 * 1024 * 1024;

    /**
     * An adjustment (CAS) as the insurer gave it.
     *
     * @param service code of the service; null when it is of the whole claim
     * @param treatedAs CONTRACTUAL, PATIENT, or OPEN: it stays owed, and somebody follows it up
     */
    record Adjustment(String service, String group, String reason, Money amount, String treatedAs) {}

    /**
     * A claim of a remittance.
     *
     * @param reference our number for it, as the insurer gave it back
     * @param statusCode claim status code (CLP02)
     * @param why null once it is matched
     * @param dismissedFor why it is nobody's here; null unless it was dismissed
     * @param matchedBy who matched or dismissed it
     * @param invoiceNumber null while it is not
     * @param sentBack null unless what was paid for it went back
     */
    record Claim(
            UUID id,
            long version,
            RemittanceId remittance,
            String remittanceNumber,
            String payer,
            int position,
            String reference,
            String payerControl,
            String statusCode,
            Money charged,
            Money paid,
            Money contractual,
            Money patientShare,
            String patientName,
            LocalDate serviceFrom,
            RemittanceState state,
            Unmatched why,
            String dismissedFor,
            InvoiceId invoice,
            String invoiceNumber,
            String matchedBy,
            Instant matchedAt,
            SentBack sentBack,
            List<Adjustment> adjustments) {}

    /** How money went back to the insurer, by which cheque, transfer or later payment, and who noted it. */
    record SentBack(PayerRefunds.Way way, String reference, String by, Instant at) {}

    record Row(
            RemittanceId id,
            String number,
            String payer,
            String traceNo,
            String method,
            Money amount,
            LocalDate paidOn,
            int claims,
            int unmatched,
            int denied,
            String takenBy,
            Instant takenAt) {}

    /** What was kept back beside the claims (PLB); positive was kept back. */
    record Offset(String reason, String reference, Money amount) {}

    record View(Row row, String payerId, String fileName, List<Claim> claims, List<Offset> offsets) {}

    /**
     * What a file came to.
     *
     * @param remittances the payments in it, at least one
     * @param posted how many claims were booked, reversals too
     * @param unmatched claims that wait for a person
     * @param rejected claims that the insurer pays nothing for
     */
    record Taken(List<RemittanceId> remittances, int posted, List<Claim> unmatched, List<Claim> rejected) {}

    /**
     * Reads a file and books what it says. The same file again answers as before and books nothing.
     *
     * @param despite why a payment of it is not the cheque of that number and amount that was taken by hand; takes {@code
     *     billing.void}. Null when there is none. A payment that came in another file is never taken again
     * @throws org.carequay.shared.InvalidInput {@code remittance-refused} with all that is wrong, each by segment
     * @throws org.carequay.shared.DomainRefusal {@code remittance-known} when one of its payments was taken already, by another
     *     file or by hand as a cheque
     */
    @Requires(Permission.BILLING_POST)
    Taken take(String fileName, byte[] file, String despite, String idempotencyKey);

    /** Newest first. @param text part of number, payer or trace number; null for all */
    @Requires(Permission.BILLING_READ)
    Page<Row> find(String text, PageRequest page);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.BILLING_READ)
    View get(RemittanceId id);

    /** Claims that wait for a person, or those that one has dismissed; oldest first. */
    @Requires(Permission.BILLING_READ)
    Page<Claim> unmatched(boolean dismissed, PageRequest page);

    /**
     * Says which invoice a claim is of, and books it.
     *
     * @param version of the claim that was seen
     * @throws org.carequay.shared.DomainRefusal {@code remittance-claim-matched}, {@code invoice-not-payable},
     *     {@code nothing-to-reverse}
     * @throws org.carequay.shared.NotFound when there is no such claim or invoice
     */
    @Requires(Permission.BILLING_POST)
    View match(RemittanceId id, UUID claim, long version, String invoiceNumber, String idempotencyKey);

    /**
     * Says that a claim that found no invoice is nobody's here. What was paid for it is due back from then on.
     *
     * @param version of the claim that was seen
     * @throws org.carequay.shared.DomainRefusal {@code remittance-claim-matched} when it does not wait any more
     * @throws org.carequay.shared.InvalidInput {@code missing-fields}, {@code invalid}
     * @throws org.carequay.shared.NotFound when there is no such claim
     */
    @Requires(Permission.BILLING_POST)
    View dismiss(RemittanceId id, UUID claim, long version, String reason, String idempotencyKey);

    /**
     * Undoes that: the claim waits again.
     *
     * @throws org.carequay.shared.DomainRefusal {@code remittance-claim-not-dismissed}
     * @throws org.carequay.shared.NotFound when there is no such claim
     */
    @Requires(Permission.BILLING_POST)
    View restore(RemittanceId id, UUID claim, long version, String idempotencyKey);

    /** The file as it came. */
    @Requires(Permission.BILLING_READ)
    DocumentContent file(RemittanceId id);
}
