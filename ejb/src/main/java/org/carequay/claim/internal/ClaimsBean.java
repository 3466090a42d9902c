package org.carequay.claim.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceView;
import org.carequay.claim.ClaimFileId;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.ClaimTurn;
import org.carequay.claim.Claims;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimGaps;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.tenancy.RequestKeys;

/** Claims of invoices; each is made in one transaction. */
@Stateless
@PermitAll
@Local(Claims.class)
public class ClaimsBean implements Claims {
    @Inject
    private RequestKeys keys;

    @Inject
    private ClaimSources sources;

    @Inject
    private ClaimMaker maker;

    @Inject
    private ClaimFiles files;

    @Inject
    private DocumentService documents;

    @Override
    public List<Violation> missing(InvoiceId invoice) {
        return ClaimGaps.of(sources.form(sources.invoice(invoice)));
    }

    @Override
    public List<Violation> missingOnPaper(InvoiceId invoice) {
        return ClaimGaps.ofPaper(sources.form(sources.invoice(invoice)));
    }

    @Override
    public List<File> of(InvoiceId invoice) {
        sources.invoice(invoice);
        return files.of(invoice);
    }

    @Override
    public DocumentContent current(InvoiceId invoice) {
        InvoiceView view = sources.invoice(invoice);
        ClaimFileId id = newest(invoice)
                .map(File::id)
                .orElseGet(() -> maker.make(view, sources.form(view), ClaimFrequency.ORIGINAL, null));
        return documents.contentFor(files.document(id));
    }

    @Override
    public Optional<List<Violation>> missingOfSecond(InvoiceId invoice) {
        InvoiceView view = sources.invoice(invoice);
        boolean made = files.of(invoice).stream().anyMatch(file -> file.turn() == ClaimTurn.SECONDARY);
        return made ? Optional.empty() : sources.missingOfSecond(view);
    }

    @Override
    public File make(
            InvoiceId invoice,
            ClaimTurn turn,
            ClaimFrequency frequency,
            String originalReference,
            String idempotencyKey) {
        ClaimTurn whose = turn == null ? ClaimTurn.PRIMARY : turn;
        new InvalidInput.Check().required("frequency", frequency).done("missing-fields");
        Optional<UUID> made = keys.claim(
                idempotencyKey, "claim.make", invoice + " " + whose + " " + frequency + " " + originalReference);
        if (made.isPresent()) {
            return files.get(ClaimFileId.of(made.get()));
        }
        InvoiceView view = sources.invoice(invoice);
        ClaimForm form = sources.form(view, whose);
        ClaimFileId id = maker.make(view, form, frequency, originalReference);
        keys.complete(idempotencyKey, id.value());
        return files.get(id);
    }

    @Override
    public byte[] paper(InvoiceId invoice) {
        InvoiceView view = sources.invoice(invoice);
        return sources.paper(view, newest(invoice).orElse(null));
    }

    /** The last claim to the first insurer; the second one's is asked for by its own id. */
    private Optional<File> newest(InvoiceId invoice) {
        return files.of(invoice).stream()
                .filter(file -> file.turn() == ClaimTurn.PRIMARY)
                .findFirst();
    }

    @Override
    public DocumentContent file(ClaimFileId id) {
        return documents.contentFor(files.document(id));
    }
}
