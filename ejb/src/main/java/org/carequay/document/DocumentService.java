package org.carequay.document;

import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

/** Keeps documents. Kinds that a role may not see are not found for it (billing kinds only for the biller). */
public interface DocumentService {
    /** What a document may have at most. */
    int MAX_BYTES = 10 * 1024 * 1024;

    @Requires(Permission.DOCUMENT_READ)
    Page<DocumentView> find(DocumentQuery query);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.DOCUMENT_READ)
    DocumentView get(DocumentId id);

    /** The bytes; recorded as a read. Damaged ones are told when they are read. */
    @Requires(Permission.DOCUMENT_READ)
    DocumentContent content(DocumentId id);

    /** Takes an upload that is in memory already: at most 10 MB; see {@link DocumentUploads} for what is taken. */
    @Requires(Permission.DOCUMENT_UPLOAD)
    DocumentView upload(NewDocument document);

    /** A link for that purpose that only the same caller can open in the same sign-in, for 15 minutes and as long as they may see the document. */
    @Requires(Permission.DOCUMENT_READ)
    DocumentLink link(DocumentId id, DocumentPurpose purpose);

    /**
     * Opens a link made by {@link #link}; recorded with its purpose.
     *
     * @throws org.carequay.shared.NotFound when forged, expired, another's, or the caller may not see the document any more
     */
    @Requires(Permission.DOCUMENT_READ)
    DocumentContent open(DocumentId id, DocumentPurpose purpose, String token);

    /** For features that make documents (letters, statements). */
    @FeatureCall
    DocumentView keep(NewDocument document);

    /** As {@link #upload}, for features whose own rule allows the caller to add something (a picture to a report). */
    @FeatureCall
    DocumentView uploadFor(NewDocument document);

    /** For features whose own rule allows the caller to see the bytes (an attorney's own letter). */
    @FeatureCall
    DocumentContent contentFor(DocumentId id);
}
