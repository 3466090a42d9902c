package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.carequay.document.DocumentProof;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.model.FileType;
import org.carequay.security.Permission;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.CurrentCaller;

/** Compares PDFs with what is on file, then looks at their seals. */
@Stateless
@PermitAll
@Local(DocumentProof.class)
public class DocumentProofBean implements DocumentProof {
    @Inject
    private DocumentList list;

    @Inject
    private SealRing seals;

    @Inject
    private DocumentSight sight;

    @Inject
    private CurrentCaller caller;

    @Override
    public Answer check(byte[] pdf) {
        if (pdf.length > DocumentService.MAX_BYTES) {
            throw new DomainRefusal("file-too-large", Map.of("limitMb", DocumentService.MAX_BYTES / (1024 * 1024)));
        }
        if (FileInspection.type(pdf, null).orElse(null) != FileType.PDF) {
            throw new DomainRefusal("file-type");
        }
        String sha256 = HeldBytes.of(pdf).sha256();
        Optional<SealCheck> seal = SealCheck.of(pdf, seals::known);
        Optional<DocumentView> onFile = list.ofHash(sha256);
        if (onFile.isPresent()) {
            DocumentView document = onFile.get();
            boolean seen = caller.get().may(Permission.DOCUMENT_READ.key())
                    && (sight.billing() || !DocumentSight.isBilling(document.kind()));
            return new Answer(
                    Verdict.ON_FILE,
                    sha256,
                    document.kind(),
                    document.createdAt(),
                    seal.map(SealCheck::at).orElse(null),
                    seen ? document.id() : null);
        }
        Verdict verdict = seal.map(found -> found.intact() ? Verdict.SEALED : Verdict.CHANGED)
                .orElse(Verdict.UNKNOWN);
        return new Answer(verdict, sha256, null, null, seal.map(SealCheck::at).orElse(null), null);
    }
}
