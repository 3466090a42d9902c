package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.document.DocumentUploads;
import org.carequay.document.NewUpload;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.vault.Vault;

/** Begins to take in files. */
@ApplicationScoped
public class FilesIn {
    private static final int MAX_TITLE = 200;
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private Vault vault;

    @Inject
    private VirusScan scan;

    /** @throws InvalidInput for the title */
    IncomingFile begin(NewUpload upload) {
        new InvalidInput.Check()
                .required("title", upload.title())
                .maxLength("title", upload.title(), MAX_TITLE)
                .done();
        UUID id = Ids.next();
        return new IncomingFile(id, upload, vault.intake(id), scan, DocumentUploads.MAX_MB * MEGABYTE);
    }
}
