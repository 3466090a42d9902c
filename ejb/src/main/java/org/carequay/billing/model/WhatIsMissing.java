package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.NextStep;
import org.carequay.billing.NextStep.Gap;
import org.carequay.billing.NextStep.Kind;

/** Tells what is missing before an invoice can make its next step, for the person who looks at it. */
public final class WhatIsMissing {
    private final Invoice invoice;
    private final Actor viewer;
    private final List<Gap> gaps = new ArrayList<>();

    private WhatIsMissing(Invoice invoice, Actor viewer) {
        this.invoice = invoice;
        this.viewer = viewer;
    }

    /**
     * @param offers in the order they were made
     * @param letter whether a letter that can stand for an agreement is on file
     * @param limit what the viewer may give up
     * @return null once nothing is expected any more
     */
    public static NextStep of(
            Invoice invoice,
            List<InvoiceView.Offer> offers,
            boolean letter,
            ApprovalAuthority.Limit limit,
            Actor viewer) {
        WhatIsMissing missing = new WhatIsMissing(invoice, viewer);
        return switch (invoice.state()) {
            case PENDING_INVOICE -> missing.add(true, Kind.SEND, null).step(InvoiceState.PENDING_REDUCTION);
            case PENDING_REDUCTION ->
                invoice.caseId() == null
                        ? missing.add(true, Kind.INSURER, null).step(InvoiceState.PAID)
                        : missing.agreement(offers, letter, limit).step(InvoiceState.PENDING_CHEQUE);
            case PENDING_CHEQUE -> missing.cheque().step(InvoiceState.CHEQUE_RECEIVED);
            case CHEQUE_RECEIVED -> missing.add(true, Kind.DEPOSIT, null).step(InvoiceState.PAID);
            case DISPUTED, COUNSEL_CHANGED, CASE_DROPPED ->
                missing.add(true, Kind.DECISION, null).step(invoice.leftState());
            case PATIENT_RESPONSIBLE, COLLECTIONS ->
                missing.add(true, Kind.PATIENT_PAYMENT, null).step(InvoiceState.PAID);
            default -> null;
        };
    }

    private WhatIsMissing agreement(List<InvoiceView.Offer> offers, boolean letter, ApprovalAuthority.Limit limit) {
        InvoiceView.Offer last = offers.isEmpty() ? null : offers.get(offers.size() - 1);
        add(last == null, Kind.NO_OFFER, null);
        if (last != null) {
            boolean lapsed = last.validUntil().isBefore(viewer.day());
            add(lapsed, Kind.OFFER_LAPSED, last.validUntil());
            boolean within = ApprovalAuthority.decide(limit, invoice.billed(), last.amount())
                    .allowed();
            add(!within, Kind.APPROVER_BEYOND, null);
        }
        return add(!letter, Kind.LETTER, null);
    }

    private WhatIsMissing cheque() {
        boolean late = invoice.expectedOn() != null && invoice.expectedOn().isBefore(viewer.day());
        boolean approver = viewer.account() != null && Objects.equals(invoice.approvedAccount(), viewer.account());
        add(!late, Kind.CHEQUE, invoice.expectedOn());
        add(late, Kind.CHEQUE_OVERDUE, invoice.expectedOn());
        return add(approver, Kind.OTHER_RECEIVER, null);
    }

    private WhatIsMissing add(boolean missing, Kind kind, LocalDate day) {
        if (missing) {
            gaps.add(new Gap(kind, day));
        }
        return this;
    }

    private NextStep step(InvoiceState to) {
        return new NextStep(to, gaps);
    }
}
