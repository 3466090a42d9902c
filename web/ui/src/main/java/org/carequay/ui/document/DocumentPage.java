package org.carequay.ui.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.document.Disclosures;
import org.carequay.document.Disclosures.DisclosureView;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentUploads;
import org.carequay.document.DocumentView;

/** One document: what it looks like, what is known of it, its versions, and who was given it. */
@Named
@RequestScoped
public class DocumentPage {
    @Inject
    private DocumentService documents;

    @Inject
    private DocumentUploads uploads;

    @Inject
    private Disclosures disclosures;

    private String id;
    private DocumentView document;

    /** @throws org.carequay.shared.NotFound for an unknown document and for one the person may not see */
    public void open() {
        document = documents.get(DocumentId.parse(id));
    }

    public DocumentView getDocument() {
        return document;
    }

    public boolean isPicture() {
        return List.of("image/png", "image/jpeg").contains(document.mediaType());
    }

    public boolean isPdf() {
        return "application/pdf".equals(document.mediaType());
    }

    public List<DocumentView> getVersions() {
        return uploads.versions(document.id());
    }

    /** Whether nothing took its place. */
    public boolean isNewest() {
        return getVersions().get(0).id().equals(document.id());
    }

    public List<DocumentView> getSame() {
        return uploads.same(document.id());
    }

    public List<DisclosureView> getDisclosures() {
        return disclosures.ofDocument(document.id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
