package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.model.Document;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.vault.Vault;
import org.carequay.vault.VaultBytes;

/** Where documents stand: their row in the database, their bytes in the vault. */
@ApplicationScoped
public class DocumentShelf {
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    /** A merged record takes no new rows. */
    private static final String MERGED = "CQ001";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private DocumentList list;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** @throws NotFound when the clinic has no such document */
    Document find(DocumentId id) {
        Document found = em.find(Document.class, id.value());
        if (found == null) {
            throw new NotFound("document");
        }
        return found;
    }

    DocumentView keep(NewDocument made) {
        UUID id = Ids.next();
        return add(new Document(id, made, vault.put(id, made.content()), caller.get(), clock.now()));
    }

    /** @throws NotFound as {@link #told} */
    DocumentView keep(IncomingFile file) {
        return told(new Document(
                file.id(), file.facts(), file.type(), vault.keep(file.intake()), caller.get(), clock.now()));
    }

    private DocumentView add(Document document) {
        em.persist(document);
        em.flush();
        return document.view();
    }

    /** @throws NotFound when patient, case or visit is unknown in this clinic: the database says so by its foreign keys */
    private DocumentView told(Document document) {
        try {
            return add(document);
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw refusal(sql, refused);
                }
            }
            throw refused;
        }
    }

    private static RuntimeException refusal(SQLException sql, PersistenceException otherwise) {
        return switch (String.valueOf(sql.getSQLState())) {
            case FOREIGN_KEY -> new NotFound("patient");
            case UNIQUE -> new DomainRefusal("already-replaced");
            case MERGED -> new DomainRefusal("patient-merged");
            default -> otherwise;
        };
    }

    /** The bytes, wherever they are; read when they are asked for. */
    DocumentContent content(Document document) {
        VaultBytes bytes = vault.find(document.id()).orElseGet(() -> held(document));
        if (!bytes.sha256().equals(document.sha256())) {
            throw new DomainRefusal("document-damaged");
        }
        return new Content(document.view(), bytes);
    }

    private VaultBytes held(Document document) {
        byte[] content = list.content(document.id()).orElseThrow(() -> new DomainRefusal("document-missing", Map.of()));
        return HeldBytes.of(content);
    }

    /** The bytes of a document in the vault. */
    private record Content(DocumentView document, VaultBytes bytes) implements DocumentContent {
        @Override
        public byte[] content() {
            return bytes.all();
        }

        @Override
        public void check() {
            bytes.check();
        }

        @Override
        public void writeTo(OutputStream to) throws IOException {
            bytes.writeTo(to);
        }
    }
}
