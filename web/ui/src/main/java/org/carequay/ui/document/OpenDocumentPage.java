package org.carequay.ui.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;

/** Opens one document in the browser. */
@Named
@RequestScoped
public class OpenDocumentPage {
    @Inject
    private DocumentService documents;

    private String id;
    private boolean keep;

    /** @throws org.carequay.shared.NotFound for an unknown document and for one the person may not see */
    public void send() throws IOException {
        ContentResponse.send(documents.content(DocumentId.parse(id)), keep);
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
