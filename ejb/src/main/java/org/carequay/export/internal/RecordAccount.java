package org.carequay.export.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.document.Disclosures;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.export.RecordExport.Wanted;

/** What is written down of an export: that the record was read and given out, and to whom each document went. */
@ApplicationScoped
public class RecordAccount {
    private static final String PDF = "application/pdf";

    @Inject
    private AuditTrail audit;

    @Inject
    private Disclosures disclosures;

    @Inject
    private DocumentService documents;

    @Inject
    private PdfRenderer renderer;

    /** @throws org.carequay.shared.NotFound for a patient the caller does not see */
    void seen(UUID patient) {
        audit.read("patient", patient, patient);
    }

    byte[] render(String page) {
        return renderer.render(page);
    }

    /** Keeps the summary, so that there is a document of what was given out also where there is no other. */
    DocumentView keep(UUID patient, byte[] summary) {
        return documents.keep(new NewDocument(
                DocumentKind.RECORDS_PACK, "Record export", "record-summary.pdf", PDF, summary, patient, null));
    }

    DocumentContent given(DocumentId document, Wanted wanted) {
        DocumentContent content = documents.contentFor(document);
        disclosures.gave(
                document,
                wanted.recipientKind(),
                wanted.recipient().strip(),
                wanted.purpose().strip());
        return content;
    }

    void told(Wanted wanted, int documentCount) {
        audit.act(
                "EXPORT",
                "patient",
                wanted.patient().value(),
                wanted.patient().value(),
                "{\"record\": true, \"documents\": " + documentCount + ", \"recipientKind\": \""
                        + wanted.recipientKind() + "\"}");
    }
}
