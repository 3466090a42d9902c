package org.carequay.ui.patient;

import jakarta.servlet.http.Part;
import java.io.IOException;
import org.carequay.document.DocumentService;

/** A picture that was chosen in a form. */
final class PictureFile {
    private PictureFile() {}

    /** The bytes, at most one more than a document may have; null when nothing was chosen. */
    static byte[] content(Part file) throws IOException {
        return file == null || file.getSize() == 0
                ? null
                : file.getInputStream().readNBytes(DocumentService.MAX_BYTES + 1);
    }
}
