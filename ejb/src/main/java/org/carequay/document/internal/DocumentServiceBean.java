package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.carequay.audit.AuditTrail;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentLink;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.model.Document;
import org.carequay.document.model.FileType;
import org.carequay.document.model.KeptBytes;
import org.carequay.document.model.LinkToken;
import org.carequay.security.Permission;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.Secrets;

/** Keeps documents in the database. */
@Stateless
@PermitAll
@Local(DocumentService.class)
public class DocumentServiceBean implements DocumentService {
    private static final String FOREIGN_KEY = "23503";
    /** A merged record takes no new rows. */
    private static final String MERGED = "CQ001";

    private static final int MAX_TITLE = 200;
    private static final Duration LINK_LIFE = Duration.ofMinutes(15);
    private static final Set<DocumentKind> BILLING =
            EnumSet.of(DocumentKind.INVOICE, DocumentKind.STATEMENT, DocumentKind.REDUCTION_LETTER);

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private DocumentList list;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Page<DocumentView> find(DocumentQuery query) {
        return list.find(query, seesBilling());
    }

    @Override
    public DocumentView get(DocumentId id) {
        return visible(id).view();
    }

    @Override
    public DocumentContent content(DocumentId id) {
        return read(visible(id));
    }

    @Override
    public DocumentView upload(NewDocument document) {
        return uploadFor(document);
    }

    @Override
    public DocumentView uploadFor(NewDocument document) {
        byte[] content = document.content() == null ? new byte[0] : document.content();
        new InvalidInput.Check()
                .required("title", document.title())
                .maxLength("title", document.title(), MAX_TITLE)
                .that(content.length > 0, "content", "required")
                .done();
        if (content.length > MAX_BYTES) {
            throw new DomainRefusal("file-too-large", Map.of("limitMb", MAX_BYTES / (1024 * 1024)));
        }
        FileType type = FileType.of(content).orElseThrow(() -> new DomainRefusal("file-type"));
        return keepFor(new NewDocument(
                DocumentKind.UPLOAD,
                document.title(),
                type.fileName(document.fileName()),
                type.mediaType(),
                content,
                document.patient(),
                document.caseFile()));
    }

    /** @throws NotFound when patient or case is unknown in this clinic: the database says so by its foreign keys */
    private DocumentView keepFor(NewDocument upload) {
        try {
            return keep(upload);
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && FOREIGN_KEY.equals(sql.getSQLState())) {
                    throw new NotFound("patient");
                }
                if (cause instanceof SQLException sql && MERGED.equals(sql.getSQLState())) {
                    throw new DomainRefusal("patient-merged");
                }
            }
            throw refused;
        }
    }

    @Override
    public DocumentLink link(DocumentId id) {
        Document document = visible(id);
        Instant expiresAt = clock.now().plus(LINK_LIFE).truncatedTo(ChronoUnit.SECONDS);
        LinkToken token = new LinkToken(
                caller.get().clinic().value(),
                document.id(),
                document.sha256(),
                caller.get().account(),
                expiresAt);
        return new DocumentLink(token.sign(key()), expiresAt);
    }

    @Override
    public DocumentContent open(DocumentId id, String token) {
        Document document = find(id);
        boolean good = LinkToken.accepts(
                key(),
                token,
                caller.get().clinic().value(),
                document.id(),
                document.sha256(),
                caller.get().account(),
                clock.now());
        if (!good) {
            throw new NotFound("document");
        }
        return read(document);
    }

    @Override
    public DocumentView keep(NewDocument made) {
        Document document = new Document(made, caller.get(), clock.now());
        em.persist(document);
        em.persist(new KeptBytes(document, made.content()));
        em.flush();
        return document.view();
    }

    @Override
    public DocumentContent contentFor(DocumentId id) {
        return read(find(id));
    }

    private Document find(DocumentId id) {
        Document found = em.find(Document.class, id.value());
        if (found == null) {
            throw new NotFound("document");
        }
        return found;
    }

    private Document visible(DocumentId id) {
        Document found = find(id);
        if (BILLING.contains(found.kind()) && !seesBilling()) {
            throw new NotFound("document");
        }
        return found;
    }

    private boolean seesBilling() {
        return caller.get().may(Permission.BILLING_READ.key());
    }

    /** @throws DomainRefusal {@code document-damaged} when the bytes are not the ones that were kept */
    private DocumentContent read(Document document) {
        byte[] content = list.content(document.id()).orElseThrow(() -> new NotFound("document"));
        if (!document.matches(content)) {
            throw new DomainRefusal("document-damaged");
        }
        audit.read("document", document.id(), document.patient());
        return new DocumentContent(document.view(), content);
    }

    private static byte[] key() {
        return Secrets.derived("document-link");
    }
}
