package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentUploads;
import org.carequay.document.DocumentView;
import org.carequay.document.NewUpload;
import org.carequay.document.Upload;

/** Takes in files. */
@Stateless
@PermitAll
@Local(DocumentUploads.class)
public class DocumentUploadsBean implements DocumentUploads {
    @Inject
    private FilesIn incoming;

    @Inject
    private DocumentShelf shelf;

    @Inject
    private DocumentList list;

    @Inject
    private DocumentSight sight;

    @Override
    public Upload begin(NewUpload upload) {
        if (upload.replaces() != null) {
            sight.visible(upload.replaces());
        }
        return incoming.begin(upload);
    }

    @Override
    public DocumentView finish(Upload upload) {
        return shelf.keep((IncomingFile) upload);
    }

    @Override
    public byte[] scanned(List<byte[]> pages) {
        return ScannedPages.pdf(pages);
    }

    @Override
    public List<DocumentView> same(DocumentId id) {
        return list.same(sight.visible(id), sight.billing());
    }

    @Override
    public List<DocumentView> versions(DocumentId id) {
        return list.versions(sight.visible(id).id());
    }
}
