package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentView;
import org.carequay.document.model.Document;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Lists of documents, and the bytes of one. */
@ApplicationScoped
public class DocumentList {
    private static final String WHERE =
            """
            from document d
            where d.clinic_id = bound_clinic()
              and (?::uuid is null or d.patient_id = ?)
              and (?::uuid is null or d.case_id = ?)
              and (?::text is null or d.kind = ?)
              and (?::text is null or position(lower(?) in lower(d.title || ' ' || d.file_name)) > 0)
              and (?::text is null or d.category = ?)
              and (not ? or not exists (select from document n where n.clinic_id = d.clinic_id and n.replaces_id = d.id))
              and (? or d.kind not in ('INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'RECEIPT', 'REMITTANCE', 'CLAIM'))
              and d.kind <> 'AGENCY_LIST'
            """;
    private static final String COLUMNS =
            "select d.id, d.kind, d.category, d.title, d.file_name, d.media_type, d.bytes, d.sha256, d.patient_id, d.case_id, "
                    + "d.encounter_id, d.replaces_id, d.created_at, d.created_by ";
    private static final String ROWS = COLUMNS + WHERE;
    private static final String SAME = COLUMNS
            + """
            from document d where d.clinic_id = bound_clinic() and d.sha256 = ? and d.id <> ?
              and (? or d.kind not in ('INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'RECEIPT', 'REMITTANCE', 'CLAIM'))
              and d.kind <> 'AGENCY_LIST'
            order by d.created_at desc, d.id desc limit 10""";
    private static final String OF_HASH = COLUMNS
            + "from document d where d.clinic_id = bound_clinic() and d.sha256 = ? order by d.created_at, d.id limit 1";
    private static final String VERSIONS =
            """
            with recursive newer (id) as (
              select ?::uuid
              union all select n.id from newer v join document n on n.clinic_id = bound_clinic() and n.replaces_id = v.id),
            older (id) as (
              select ?::uuid
              union all select d.replaces_id from older v
                join document d on d.clinic_id = bound_clinic() and d.id = v.id and d.replaces_id is not null)
            """
                    + COLUMNS
                    + """
            from document d where d.clinic_id = bound_clinic()
              and d.id in (select id from newer union select id from older)
            order by d.created_at desc, d.id desc""";
    private static final String COUNT =
            "select count(*) from (select 1 " + WHERE + "limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";
    private static final String NEWEST = "order by d.created_at desc, d.id desc";
    private static final Map<String, String> ORDERS = Map.of(
            "createdAt", "order by d.created_at, d.id",
            "-createdAt", NEWEST,
            "title", "order by d.title, d.id",
            "-title", "order by d.title desc, d.id desc",
            "kind", "order by d.kind, d.created_at desc, d.id desc");
    private static final String CONTENT =
            "select content from document_content where clinic_id = bound_clinic() and document_id = ?";

    @Inject
    private ClinicSql sql;

    Page<DocumentView> find(DocumentQuery query, boolean billingKinds) {
        String text = query.text() == null || query.text().isBlank()
                ? null
                : query.text().strip();
        List<Object> parameters = new ArrayList<>();
        for (Object filter : new Object[] {
            query.patient(),
            query.caseFile(),
            query.kind() == null ? null : query.kind().name(),
            text,
            query.category() == null ? null : query.category().name()
        }) {
            parameters.add(filter);
            parameters.add(filter);
        }
        parameters.add(query.current());
        parameters.add(billingKinds);
        long total =
                sql.first(COUNT, row -> row.getLong(1), parameters.toArray()).orElse(0L);
        PageRequest page = query.page();
        parameters.add(page.size());
        parameters.add(page.offset());
        String order = page.sort() == null ? NEWEST : ORDERS.getOrDefault(page.sort(), NEWEST);
        return Page.of(
                sql.list(ROWS + order + " limit ? offset ?", DocumentList::view, parameters.toArray()), page, total);
    }

    /** Others with the same bytes. */
    List<DocumentView> same(Document as, boolean billingKinds) {
        return sql.list(SAME, DocumentList::view, as.sha256(), as.id(), billingKinds);
    }

    /** One with exactly these bytes, the first that was kept. */
    Optional<DocumentView> ofHash(String sha256) {
        return sql.first(OF_HASH, DocumentList::view, sha256);
    }

    /** What it replaced and what replaced it, with itself. */
    List<DocumentView> versions(UUID document) {
        return sql.list(VERSIONS, DocumentList::view, document, document);
    }

    /** Of one that is not in the vault yet. */
    Optional<byte[]> content(UUID document) {
        return sql.first(CONTENT, row -> row.getBytes(1), document);
    }

    private static DocumentView view(ResultSet row) throws SQLException {
        return new DocumentView(
                new DocumentId(Columns.uuid(row, "id")),
                Columns.code(row, "kind", DocumentKind.class),
                Columns.code(row, "category", DocumentCategory.class),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                Columns.uuid(row, "patient_id"),
                Columns.uuid(row, "case_id"),
                Columns.uuid(row, "encounter_id"),
                DocumentId.of(Columns.uuid(row, "replaces_id")),
                Columns.instant(row, "created_at"),
                row.getString("created_by"));
    }
}
