package org.carequay.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** The disbursement sheet of a settlement: gross per source − costs − fee − liens = net to the client. */
public interface Disbursements {
    /** What counsel's fee is a share of. */
    enum FeeOf {
        GROSS,
        AFTER_COSTS
    }

    /** A source of money, a cost, or a lien; {@code invoice} where the lien is an invoice of this clinic. */
    record Item(String label, Money amount, InvoiceId invoice) {}

    /**
     * @param feePercent of what {@code feeOf} says, 0 to 100
     * @param clientPercent the least share of the gross that the client is to keep before liens are paid, 0 to 100
     */
    record Input(
            List<Item> sources,
            List<Item> costs,
            BigDecimal feePercent,
            FeeOf feeOf,
            BigDecimal clientPercent,
            List<Item> liens,
            String note) {
        public Input {
            sources = sources == null ? List.of() : List.copyOf(sources);
            costs = costs == null ? List.of() : List.copyOf(costs);
            liens = liens == null ? List.of() : List.copyOf(liens);
        }
    }

    /** What a lien gets: its claim, or its part of what is left for all of them. */
    record Share(Item lien, Money paid, Money reduction) {}

    /** {@code short}: the liens could not be paid in full. */
    record Result(
            Money gross,
            Money costs,
            Money fee,
            Money forLiens,
            Money claimed,
            List<Share> shares,
            Money paidToLiens,
            Money netToClient,
            boolean proRata) {}

    record Sheet(UUID id, String madeBy, Instant madeAt, Input input, Result result) {}

    /**
     * Works it out, and keeps nothing.
     *
     * @throws org.carequay.shared.InvalidInput for amounts that make no sense, {@code costs-beyond-gross}
     */
    @Requires(Permission.BILLING_READ)
    Result compute(Input input);

    /** Keeps the sheet with the case; it never changes, the next one follows it. */
    @Requires(Permission.BILLING_POST)
    Sheet keep(CaseId caseFile, Input input, String idempotencyKey);

    /**
     * Newest first.
     *
     * @throws org.carequay.shared.NotFound for a case that the clinic does not have
     */
    @Requires(Permission.BILLING_READ)
    List<Sheet> of(CaseId caseFile);

    /** What the clinic itself claims in that case: its open invoices. */
    @Requires(Permission.BILLING_READ)
    List<Item> ownLiens(CaseId caseFile);
}
