package org.carequay.api.patient;

import java.util.UUID;
import org.carequay.document.DocumentView;

/** A picture that was kept: {@code document} has its bytes. */
public record PictureBody(UUID document, String mediaType, long bytes, String sha256) {
    static PictureBody of(DocumentView kept) {
        return new PictureBody(kept.id().value(), kept.mediaType(), kept.bytes(), kept.sha256());
    }
}
