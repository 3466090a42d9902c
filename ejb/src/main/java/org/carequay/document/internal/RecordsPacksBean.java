package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.document.Disclosures;
import org.carequay.document.DocumentContent;
import org.carequay.document.PdfRenderer;
import org.carequay.document.RecordsPacks;
import org.carequay.document.model.Document;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Puts documents together; what leaves the clinic is accounted for. */
@Stateless
@PermitAll
@Local(RecordsPacks.class)
public class RecordsPacksBean implements RecordsPacks {
    private static final int MAX_TEXT = 200;

    @Inject
    private DocumentSight sight;

    @Inject
    private DocumentShelf shelf;

    @Inject
    private Disclosures disclosures;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private AuditTrail audit;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    @Override
    public Pack prepare(NewPack wanted) {
        boolean leaves = wanted.recipientKind() != null;
        InvalidInput.Check check = new InvalidInput.Check()
                .required("documents", wanted.documents())
                .that(wanted.documents().size() <= MOST, "documents", "too-many")
                .required("format", wanted.format())
                .required("heading", wanted.heading())
                .maxLength("heading", wanted.heading(), MAX_TEXT);
        if (leaves) {
            check.required("recipient", wanted.recipient())
                    .maxLength("recipient", wanted.recipient(), MAX_TEXT)
                    .required("purpose", wanted.purpose())
                    .maxLength("purpose", wanted.purpose(), MAX_TEXT);
        }
        check.done();
        List<DocumentContent> contents = wanted.documents().stream()
                .map(sight::visible)
                .map(document -> given(document, wanted, leaves))
                .toList();
        audit.act(
                "EXPORT",
                "document",
                null,
                "{\"pack\": \"" + wanted.format() + "\", \"documents\": " + contents.size() + "}");
        ClinicView clinic = clinics.current();
        PackIndex index = new PackIndex(wanted, clinic, clock.now());
        return wanted.format() == Format.PDF
                ? new PdfPack(contents, index, renderer)
                : new ZipPack(contents, index, renderer);
    }

    private DocumentContent given(Document document, NewPack wanted, boolean leaves) {
        audit.read("document", document.id(), document.patient());
        if (leaves) {
            disclosures.gave(
                    document.view().id(),
                    wanted.recipientKind(),
                    wanted.recipient().strip(),
                    wanted.purpose().strip());
        }
        return shelf.content(document);
    }
}
