package org.carequay.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Puts documents together for somebody: one PDF with an index, or a ZIP of the files as they are, with the index. */
public interface RecordsPacks {
    /** So many documents at most. */
    int MOST = 500;

    /** The form of a pack. */
    enum Format {
        PDF("application/pdf", "pdf"),
        ZIP("application/zip", "zip");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    /**
     * Command: put these together, in this order.
     *
     * @param heading stands on the index: whose records, which case
     * @param recipientKind who outside the clinic gets it; null when it stays in the clinic
     * @param recipient its name; needed with {@code recipientKind}
     * @param purpose of giving it; needed with {@code recipientKind}
     */
    record NewPack(
            String heading,
            List<DocumentId> documents,
            Format format,
            RecipientKind recipientKind,
            String recipient,
            String purpose) {
        public NewPack {
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    /** A pack that is ready to be written; every document in it was checked for being visible, none is read yet. */
    interface Pack {
        /**
         * Writes it, document by document.
         *
         * @throws org.carequay.shared.DomainRefusal {@code pack-too-large} for a PDF over 256 MB, before anything is written;
         *     {@code document-damaged}
         */
        void writeTo(OutputStream to) throws IOException;
    }

    /**
     * Checks what is wanted and writes down that it was given out.
     *
     * @throws org.carequay.shared.NotFound for a document the caller may not see
     * @throws org.carequay.shared.InvalidInput for the documents, the recipient and the purpose
     */
    @Requires(Permission.DOCUMENT_READ)
    Pack prepare(NewPack wanted);
}
