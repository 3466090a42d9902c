package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.document.DocumentMove;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.vault.Vault;

/** Puts the bytes of documents into the vault, and then takes them out of the database. */
@Stateless
@PermitAll
@Local(DocumentMove.class)
public class DocumentMoveBean implements DocumentMove {
    private static final String WAITING =
            """
            select document_id from document_content
            where clinic_id = bound_clinic() and (?::uuid is null or document_id > ?) order by document_id limit 500""";
    private static final String GONE =
            "delete from document_content where clinic_id = bound_clinic() and document_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private DocumentList list;

    @Inject
    private Vault vault;

    @Override
    public List<UUID> waiting(UUID last) {
        return sql.list(WAITING, row -> Columns.uuid(row, "document_id"), last, last);
    }

    @Override
    public void move(List<UUID> documents) {
        for (UUID document : documents) {
            list.content(document).ifPresent(content -> {
                if (vault.find(document).isEmpty()) {
                    vault.put(document, content);
                }
                sql.update(GONE, document);
            });
        }
    }
}
