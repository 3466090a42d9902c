package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentLink;
import org.carequay.document.DocumentPurpose;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.NewUpload;
import org.carequay.document.model.Document;
import org.carequay.document.model.LinkToken;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.Secrets;

/** Finds documents and gives out their bytes, recorded and checked. */
@Stateless
@PermitAll
@Local(DocumentService.class)
public class DocumentServiceBean implements DocumentService {
    private static final Duration LINK_LIFE = Duration.ofMinutes(15);

    @Inject
    private DocumentList list;

    @Inject
    private DocumentShelf shelf;

    @Inject
    private DocumentSight sight;

    @Inject
    private FilesIn incoming;

    @Inject
    private DocumentReads reads;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Page<DocumentView> find(DocumentQuery query) {
        return list.find(query, sight.billing());
    }

    @Override
    public DocumentView get(DocumentId id) {
        return sight.visible(id).view();
    }

    @Override
    public DocumentContent content(DocumentId id) {
        return reads.content(sight.visible(id));
    }

    @Override
    public DocumentView upload(NewDocument document) {
        return uploadFor(document);
    }

    @Override
    public DocumentView uploadFor(NewDocument document) {
        byte[] content = document.content() == null ? new byte[0] : document.content();
        if (content.length > MAX_BYTES) {
            throw new DomainRefusal("file-too-large", Map.of("limitMb", MAX_BYTES / (1024 * 1024)));
        }
        NewUpload upload = new NewUpload(
                document.title(),
                document.fileName(),
                DocumentCategory.OTHER,
                document.patient(),
                document.caseFile(),
                null,
                null);
        try (IncomingFile taking = incoming.begin(upload)) {
            taking.take(new ByteArrayInputStream(content));
            return shelf.keep(taking);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public DocumentLink link(DocumentId id, DocumentPurpose purpose) {
        Document document = sight.visible(id);
        Instant expiresAt = clock.now().plus(LINK_LIFE).truncatedTo(ChronoUnit.SECONDS);
        return new DocumentLink(token(document, purpose, expiresAt).sign(key()), expiresAt);
    }

    @Override
    public DocumentContent open(DocumentId id, DocumentPurpose purpose, String token) {
        Document document = sight.visible(id);
        if (!LinkToken.accepts(key(), token, token(document, purpose, Instant.EPOCH), clock.now())) {
            throw new NotFound("document");
        }
        return reads.content(document, purpose);
    }

    private LinkToken token(Document document, DocumentPurpose purpose, Instant expiresAt) {
        return new LinkToken(
                caller.get().clinic().value(),
                document.id(),
                document.sha256(),
                caller.get().account(),
                caller.get().signIn(),
                purpose,
                expiresAt);
    }

    @Override
    public DocumentView keep(NewDocument made) {
        return shelf.keep(made);
    }

    @Override
    public DocumentContent contentFor(DocumentId id) {
        return reads.content(shelf.find(id));
    }

    private static byte[] key() {
        return Secrets.derived("document-link");
    }
}
