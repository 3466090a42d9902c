package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceView;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.ClaimSetup;
import org.carequay.claim.ClaimTurn;
import org.carequay.claim.Claims;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimGaps;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Where a claim comes from: an invoice, and the clinic as its biller. */
@Dependent
public class ClaimSources {
    @Inject
    private InvoiceService invoices;

    @Inject
    private ClaimSetup setup;

    @Inject
    private ClaimAssembly assembly;

    @Inject
    private PaperClaim printer;

    @Inject
    private AuditTrail audit;

    InvoiceView invoice(InvoiceId id) {
        return invoices.get(id);
    }

    ClaimForm form(InvoiceView invoice) {
        return assembly.of(invoice, setup.biller());
    }

    /** @throws DomainRefusal {@code claim-not-answered} for the second turn before the first insurer's answer */
    ClaimForm form(InvoiceView invoice, ClaimTurn turn) {
        ClaimForm first = form(invoice);
        return turn == ClaimTurn.PRIMARY
                ? first
                : second(invoice, first, true)
                        .orElseThrow(() -> new DomainRefusal("claim-not-answered", Map.of("number", invoice.number())));
    }

    private Optional<ClaimForm> second(InvoiceView invoice, ClaimForm first, boolean byLine) {
        return first.bill().lines().isEmpty() ? Optional.empty() : assembly.second(invoice, first, byLine);
    }

    /** What a claim to the second insurer lacks; empty while there is no such insurer, or the first one has not answered. */
    Optional<List<Violation>> missingOfSecond(InvoiceView invoice) {
        return second(invoice, form(invoice), false).map(ClaimGaps::of);
    }

    /** @param last the newest claim of the invoice, or null */
    byte[] paper(InvoiceView invoice, Claims.File last) {
        ClaimForm form = form(invoice);
        List<Violation> gaps = ClaimGaps.ofPaper(form);
        if (!gaps.isEmpty()) {
            throw new InvalidInput("claim-incomplete", gaps);
        }
        boolean again = last != null && last.frequency() != ClaimFrequency.ORIGINAL;
        byte[] pdf = printer.print(
                form,
                new PaperClaim.Resubmission(
                        again ? last.frequency().code() : null, again ? last.originalReference() : null));
        audit.act("PRINT", "invoice", invoice.id().value(), invoice.patient().value(), "{\"paper\": \"claim\"}");
        return pdf;
    }
}
