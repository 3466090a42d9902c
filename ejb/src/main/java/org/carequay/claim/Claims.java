package org.carequay.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carequay.billing.InvoiceId;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;

/**
 * Claims to insurers made of invoices: X12 837P (005010X222A1). A claim is frozen when it is made and kept byte for byte;
 * what was wrong is put right by another claim that replaces it.
 */
public interface Claims {
    /** A claim as it was sent; {@code number} is the interchange control number. */
    record File(
            ClaimFileId id,
            InvoiceId invoice,
            long number,
            ClaimTurn turn,
            ClaimFrequency frequency,
            String originalReference,
            String payer,
            Money total,
            String sha256,
            String by,
            Instant at) {}

    /**
     * What a claim of this invoice still lacks, by field, such as {@code clinic.npi} or {@code lines[0].provider.npi}; empty
     * when it can be made.
     */
    @Requires(Permission.BILLING_READ)
    List<Violation> missing(InvoiceId invoice);

    /** As {@link #missing}, for paper, which no clearing house takes part in. */
    @Requires(Permission.BILLING_READ)
    List<Violation> missingOnPaper(InvoiceId invoice);

    /**
     * What a first claim to the second insurer still lacks, as {@link #missing}; empty while it is not due: there is no such
     * insurer, the first has not answered, or it was made already.
     */
    @Requires(Permission.BILLING_READ)
    Optional<List<Violation>> missingOfSecond(InvoiceId invoice);

    /** Newest first. */
    @Requires(Permission.BILLING_READ)
    List<File> of(InvoiceId invoice);

    /**
     * The newest claim as it was sent; made now when there is none.
     *
     * @throws org.carequay.shared.InvalidInput {@code claim-incomplete} with all that is missing
     * @throws org.carequay.shared.DomainRefusal {@code claim-of-void}
     */
    @Requires(Permission.BILLING_POST)
    DocumentContent current(InvoiceId invoice);

    /**
     * @param turn the second insurer is told what the first one has answered
     * @param originalReference the insurer's number of the claim that is replaced or taken back; null for an original, or for the
     *     number that came with the last remittance
     * @throws org.carequay.shared.InvalidInput {@code claim-incomplete} with all that is missing
     * @throws org.carequay.shared.DomainRefusal {@code claim-made} for a second original, {@code claim-of-void},
     *     {@code claim-not-made} for a correction of none, {@code claim-not-answered} for the second insurer before the
     *     first one's answer
     */
    @Requires(Permission.BILLING_POST)
    File make(
            InvoiceId invoice,
            ClaimTurn turn,
            ClaimFrequency frequency,
            String originalReference,
            String idempotencyKey);

    /**
     * The claim as a PDF with the items of the CMS-1500 on plain paper, as it stands now; recorded as printed.
     *
     * @throws org.carequay.shared.InvalidInput {@code claim-incomplete} with all that is missing
     */
    @Requires(Permission.BILLING_READ)
    byte[] paper(InvoiceId invoice);

    /** A claim byte for byte as it was sent. */
    @Requires(Permission.BILLING_READ)
    DocumentContent file(ClaimFileId id);
}
