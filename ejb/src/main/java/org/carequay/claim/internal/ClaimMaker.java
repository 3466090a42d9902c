package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.claim.ClaimFileId;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.Claims.File;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimGaps;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.CurrentCaller;

/** Makes a claim file of what was gathered, numbers it, and keeps it. */
@Dependent
public class ClaimMaker {
    private static final int LONGEST_REFERENCE = 50;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Counters counters;

    @Inject
    private DocumentService documents;

    @Inject
    private ClaimFiles files;

    ClaimFileId make(InvoiceView invoice, ClaimForm form, ClaimFrequency frequency, String reference) {
        files.inTurn();
        String before = reference(invoice, form, frequency, reference);
        List<Violation> gaps = new ArrayList<>(ClaimGaps.of(form));
        if (frequency != ClaimFrequency.ORIGINAL) {
            InvalidInput.Check check = new InvalidInput.Check();
            gaps.addAll(check.required("originalReference", before)
                    .maxLength("originalReference", before, LONGEST_REFERENCE)
                    .that(form.bill().parts().size() == 1, "lines", "too-many")
                    .found());
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInput("claim-incomplete", gaps);
        }
        ZonedDateTime now = clock.now().atZone(caller.zone());
        ClaimWriter.Envelope envelope = new ClaimWriter.Envelope(counters.next("interchange"), now, frequency, before);
        byte[] file = ClaimWriter.write(form, envelope);
        String name = invoice.number() + "-" + envelope.number() + ".837";
        NewDocument kept = new NewDocument(
                DocumentKind.CLAIM,
                name,
                name,
                "application/edi-x12",
                file,
                invoice.patient().value(),
                invoice.caseFile() == null ? null : invoice.caseFile().value());
        return files.add(invoice.id(), form, envelope, documents.keep(kept).id(), RemittanceTaking.hash(file));
    }

    private String reference(InvoiceView invoice, ClaimForm form, ClaimFrequency frequency, String given) {
        if (invoice.state() == InvoiceState.VOID && frequency != ClaimFrequency.VOID) {
            throw new DomainRefusal("claim-of-void", Map.of("number", invoice.number()));
        }
        List<File> made = files.of(invoice.id()).stream()
                .filter(file -> file.turn() == ClaimFiles.turn(form))
                .toList();
        if (frequency == ClaimFrequency.ORIGINAL) {
            if (!made.isEmpty()) {
                throw new DomainRefusal(
                        "claim-made",
                        Map.of("number", invoice.number(), "claim", made.get(0).number()));
            }
            return null;
        }
        if (made.isEmpty()) {
            throw new DomainRefusal("claim-not-made", Map.of("number", invoice.number()));
        }
        return given == null || given.isBlank()
                ? files.payerControl(invoice.id(), form).orElse(null)
                : given.strip();
    }
}
