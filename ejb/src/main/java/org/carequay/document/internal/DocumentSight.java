package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.model.Document;
import org.carequay.security.Permission;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.CurrentCaller;

/** Which documents of the clinic the caller may see. */
@ApplicationScoped
public class DocumentSight {
    private static final Set<DocumentKind> BILLING = EnumSet.of(
            DocumentKind.INVOICE,
            DocumentKind.STATEMENT,
            DocumentKind.REDUCTION_LETTER,
            DocumentKind.RECEIPT,
            DocumentKind.REMITTANCE,
            DocumentKind.CLAIM,
            DocumentKind.AGENCY_LIST);

    @Inject
    private DocumentShelf shelf;

    @Inject
    private CurrentCaller caller;

    /** @throws NotFound for one that the clinic does not have, and for one the caller may not see */
    Document visible(DocumentId id) {
        Document found = shelf.find(id);
        if (!found.kind().listed() || isBilling(found.kind()) && !billing()) {
            throw new NotFound("document");
        }
        return found;
    }

    static boolean isBilling(DocumentKind kind) {
        return BILLING.contains(kind);
    }

    /** Whether the caller sees documents about money. */
    boolean billing() {
        return caller.get().may(Permission.BILLING_READ.key());
    }
}
