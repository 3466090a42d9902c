package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.billing.model.Invoice;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.Violation;

/** A reduction stands on a letter that is really there: its bytes are read and checked against their hash. */
@Dependent
public class LettersOnFile {
    @Inject
    private DocumentService documents;

    /** @throws InvalidInput unless the document exists and is not another patient's */
    void check(Invoice invoice, DocumentId letter) {
        try {
            DocumentContent content = documents.contentFor(letter);
            if (content.document().patient() != null
                    && !content.document().patient().equals(invoice.patientId())) {
                throw notOnFile();
            }
        } catch (NotFound missing) {
            throw notOnFile();
        }
    }

    private static InvalidInput notOnFile() {
        return new InvalidInput("invalid", List.of(new Violation("letter", "letter-not-on-file")));
    }
}
