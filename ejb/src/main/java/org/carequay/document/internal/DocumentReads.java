package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carequay.audit.AuditTrail;
import org.carequay.document.Disclosures;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentPurpose;
import org.carequay.document.model.Document;
import org.carequay.tenancy.CurrentCaller;

/** Gives out bytes of documents, and writes down that somebody saw them; what an outsider sees has left the clinic. */
@ApplicationScoped
public class DocumentReads {
    private static final String PORTAL = "Portal";

    @Inject
    private DocumentShelf shelf;

    @Inject
    private AuditTrail audit;

    @Inject
    private Disclosures disclosures;

    @Inject
    private CurrentCaller caller;

    DocumentContent content(Document document) {
        audit.read("document", document.id(), document.patient());
        RecipientKind outsider =
                switch (caller.get().role()) {
                    case "ATTORNEY" -> RecipientKind.ATTORNEY;
                    case "REFERRING_PROVIDER" -> RecipientKind.REFERRING_PROVIDER;
                    default -> null;
                };
        if (outsider != null) {
            disclosures.gave(document.view().id(), outsider, caller.get().personName(), PORTAL);
        }
        return shelf.content(document);
    }

    /** By a link that says what for. */
    DocumentContent content(Document document, DocumentPurpose purpose) {
        audit.act(purpose.name(), "document", document.id(), document.patient(), null);
        return content(document);
    }
}
