package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.PayerPostings;
import org.carequay.billing.PayerPostings.Billed;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Remittances;
import org.carequay.claim.Unmatched;
import org.carequay.claim.internal.RemittanceRows.Decision;
import org.carequay.claim.model.AdjustmentPolicy;
import org.carequay.claim.model.Advice;
import org.carequay.claim.model.AdvisedClaim;
import org.carequay.claim.model.AdvisedOffset;
import org.carequay.claim.model.PartReference;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;

/** Finds the invoice of each claim of a remittance, and books what the insurer says of it. */
@Dependent
public class ClaimBooking {
    @Inject
    private PayerPostings postings;

    @Inject
    private RemittanceRows rows;

    /**
     * @param despiteCheque whether somebody says that it is not the cheque of that number and amount that was taken by hand
     * @throws DomainRefusal {@code remittance-known} when the payment was taken before
     */
    void notTakenYet(Advice advice, boolean despiteCheque) {
        rows.known(advice).ifPresent(number -> {
            throw known(advice, number);
        });
        if (advice.amount().isPositive() && !despiteCheque) {
            postings.takenByHand(advice.traceNo(), advice.amount()).ifPresent(day -> {
                throw known(advice, day.toString());
            });
        }
    }

    private static DomainRefusal known(Advice advice, String where) {
        return new DomainRefusal(
                "remittance-known",
                Map.of(
                        "traceNo",
                        advice.traceNo(),
                        "payer",
                        advice.payerName(),
                        "amount",
                        advice.amount(),
                        "known",
                        where));
    }

    /** Books the payment and each claim that finds its invoice; the others wait. */
    void book(UUID remittance, Advice advice) {
        postings.lock(advice.claims().stream()
                .map(claim -> PartReference.of(claim.reference()).invoice())
                .toList());
        String from = from(advice.payerName(), advice.traceNo());
        postings.receive(remittance, advice.amount(), from);
        for (AdvisedOffset offset : advice.offsets()) {
            postings.offset(remittance, offset.amount(), "PLB " + offset.reason());
        }
        int position = 0;
        for (AdvisedClaim claim : advice.claims()) {
            position++;
            Decision decision = decide(remittance, claim);
            if (decision.earlier() != null) {
                rows.reversed(decision.earlier());
            }
            UUID id = rows.add(remittance, position, claim, decision);
            post(
                    remittance,
                    id,
                    decision,
                    from,
                    claim.paid(),
                    AdjustmentPolicy.contractual(claim.adjustments()),
                    AdjustmentPolicy.patientShare(claim.adjustments()));
        }
    }

    private Decision decide(UUID remittance, AdvisedClaim claim) {
        PartReference reference = PartReference.of(claim.reference());
        Optional<Billed> found = postings.find(reference.invoice());
        if (found.isEmpty()) {
            return waits(Unmatched.NO_INVOICE);
        }
        Billed billed = found.get();
        if (!PatientNames.fit(rows.nameOf(billed.patient()), claim.family())) {
            return waits(Unmatched.PATIENT_DIFFERS);
        }
        Money charge = reference.part() == 0 ? billed.billed() : rows.chargeOf(billed.id(), reference.part());
        boolean sameCharge = charge.equals(claim.reversal() ? claim.charged().negate() : claim.charged());
        if (!sameCharge) {
            return waits(Unmatched.CHARGE_DIFFERS);
        }
        if (claim.reversal()) {
            return rows.earlier(billed.id(), claim.paid().amount(), remittance, claim.payerControl())
                    .map(earlier -> new Decision(RemittanceState.REVERSAL, null, billed.id(), earlier))
                    .orElseGet(() -> waits(Unmatched.NOTHING_TO_REVERSE));
        }
        if (billed.state() == InvoiceState.PENDING_INVOICE
                && rows.claimed(billed.id()).isEmpty()) {
            return waits(Unmatched.NOT_SENT);
        }
        if (claim.denial()) {
            return new Decision(RemittanceState.DENIED, null, billed.id(), null);
        }
        if (!payable(billed)) {
            return waits(Unmatched.NOT_OPEN);
        }
        return rows.paidBefore(billed.id(), remittance, claim)
                ? waits(Unmatched.PAID_ALREADY)
                : new Decision(RemittanceState.POSTED, null, billed.id(), null);
    }

    /** One that a claim was made of counts as sent. */
    private boolean payable(Billed billed) {
        boolean claimed = billed.state() == InvoiceState.PENDING_INVOICE
                && rows.claimed(billed.id()).isPresent();
        return billed.payable() || claimed;
    }

    private static Decision waits(Unmatched why) {
        return new Decision(RemittanceState.UNMATCHED, why, null, null);
    }

    /**
     * A person has said whose it is: another name or charge does not stop it any more. What comes for an invoice that is paid
     * is due back.
     *
     * @throws NotFound when the clinic has no such invoice
     * @throws DomainRefusal {@code invoice-not-payable}, {@code nothing-to-reverse}, {@code remittance-claim-matched}
     */
    void match(Remittances.Claim claim, long version, String invoiceNumber) {
        postings.lock(List.of(invoiceNumber));
        Billed billed = postings.find(invoiceNumber).orElseThrow(() -> new NotFound("invoice"));
        UUID remittance = claim.remittance().value();
        AdvisedClaim advised = asAdvised(claim);
        Decision decision = chosen(remittance, billed, advised);
        if (decision.earlier() != null) {
            rows.reversed(decision.earlier());
        }
        if (!rows.matched(claim.id(), version, decision)) {
            throw new DomainRefusal("remittance-claim-matched");
        }
        post(
                remittance,
                claim.id(),
                decision,
                from(claim.payer(), claim.remittanceNumber()),
                claim.paid(),
                claim.contractual(),
                claim.patientShare());
    }

    /** @throws DomainRefusal {@code remittance-claim-matched} */
    void dismiss(Remittances.Claim claim, long version, String reason) {
        if (!rows.dismissed(claim.id(), version, reason)) {
            throw new DomainRefusal("remittance-claim-matched");
        }
        postings.dismiss(claim.remittance().value(), claim.id(), claim.paid(), reason);
    }

    /** @throws DomainRefusal {@code remittance-claim-not-dismissed} */
    void restore(Remittances.Claim claim, long version) {
        if (!rows.restored(claim.id(), version)) {
            throw new DomainRefusal("remittance-claim-not-dismissed");
        }
        postings.restore(claim.remittance().value(), claim.id());
    }

    private Decision chosen(UUID remittance, Billed billed, AdvisedClaim advised) {
        Map<String, Object> told = Map.of("number", billed.number(), "state", billed.state());
        if (advised.reversal()) {
            UUID earlier = rows.earlier(billed.id(), advised.paid().amount(), remittance, advised.payerControl())
                    .orElseThrow(() -> new DomainRefusal("nothing-to-reverse", told));
            return new Decision(RemittanceState.REVERSAL, null, billed.id(), earlier);
        }
        if (advised.denial()) {
            return new Decision(RemittanceState.DENIED, null, billed.id(), null);
        }
        if (!payable(billed) && billed.state() != InvoiceState.PAID) {
            throw new DomainRefusal("invoice-not-payable", told);
        }
        return new Decision(RemittanceState.POSTED, null, billed.id(), null);
    }

    private static AdvisedClaim asAdvised(Remittances.Claim claim) {
        return new AdvisedClaim(
                0,
                claim.reference(),
                claim.statusCode(),
                claim.charged(),
                claim.paid(),
                claim.payerControl(),
                null,
                null,
                null,
                claim.adjustments().stream()
                        .map(each -> new org.carequay.claim.model.AdvisedAdjustment(
                                each.service(), each.group(), each.reason(), each.amount()))
                        .toList(),
                List.of());
    }

    private void post(
            UUID remittance,
            UUID claim,
            Decision decision,
            String from,
            Money paid,
            Money contractual,
            Money patientShare) {
        InvoiceId invoice = decision.invoice();
        if (decision.state() == RemittanceState.REVERSAL) {
            postings.reverse(invoice, remittance, claim, decision.earlier(), from);
        } else if (decision.state() == RemittanceState.POSTED) {
            rows.claimed(invoice).ifPresent(sent -> postings.sent(invoice, sent.payer(), sent.on()));
            postings.pay(new PayerPostings.Paid(
                    remittance, claim, invoice, from, paid, notNegative(contractual), notNegative(patientShare)));
        }
    }

    private static String from(String payer, String payment) {
        return payer + ", " + payment;
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
