package org.carequay.document;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Takes in files of up to {@value #MAX_MB} MB: PDF, PNG, JPEG, TIFF, HEIC, Word and plain text, told by their content. Between
 * the two calls the file comes in outside of transactions, by {@link Upload#take}.
 */
public interface DocumentUploads {
    int MAX_MB = 512;

    /**
     * Checks what can be checked before the file comes.
     *
     * @throws org.carequay.shared.InvalidInput for the title
     * @throws org.carequay.shared.NotFound when this clinic has no such document to replace
     */
    @Requires(Permission.DOCUMENT_UPLOAD)
    Upload begin(NewUpload upload);

    /**
     * Files what was taken.
     *
     * @throws org.carequay.shared.NotFound when patient, case or visit is unknown in this clinic
     * @throws org.carequay.shared.DomainRefusal {@code patient-merged}, {@code already-replaced}
     */
    @Requires(Permission.DOCUMENT_UPLOAD)
    DocumentView finish(Upload upload);

    /**
     * Puts pictures of pages together as one PDF, a picture a page, on letter paper.
     *
     * @param pages PNG or JPEG, at most 100
     * @throws org.carequay.shared.DomainRefusal {@code image-type}, {@code file-too-large}, {@code file-empty}
     */
    @Requires(Permission.DOCUMENT_UPLOAD)
    byte[] scanned(List<byte[]> pages);

    /** Documents with the very same bytes, as far as the caller may see them, newest first; at most ten. */
    @Requires(Permission.DOCUMENT_READ)
    List<DocumentView> same(DocumentId id);

    /** All versions of a document, newest first. */
    @Requires(Permission.DOCUMENT_READ)
    List<DocumentView> versions(DocumentId id);
}
