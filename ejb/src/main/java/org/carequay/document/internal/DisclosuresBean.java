package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carequay.document.Disclosures;
import org.carequay.document.DocumentId;
import org.carequay.document.model.Document;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** The account of what left the clinic. */
@Stateless
@PermitAll
@Local(Disclosures.class)
public class DisclosuresBean implements Disclosures {
    private static final String GAVE =
            """
            insert into document_disclosure (clinic_id, id, document_id, patient_id, recipient_kind, recipient_name, purpose,
              at, account_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS =
            """
            select x.document_id, d.title, x.recipient_kind, x.recipient_name, x.purpose, x.at
            from document_disclosure x join document d on d.clinic_id = x.clinic_id and d.id = x.document_id
            where x.clinic_id = bound_clinic() and (? or d.kind not in ('INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'RECEIPT', 'REMITTANCE', 'CLAIM', 'AGENCY_LIST'))
              and\s""";
    private static final String OF_PATIENT = COLUMNS + "x.patient_id = ? order by x.at desc, x.id desc limit 500";
    private static final String OF_DOCUMENT = COLUMNS + "x.document_id = ? order by x.at desc, x.id desc limit 100";

    @Inject
    private ClinicSql sql;

    @Inject
    private DocumentShelf shelf;

    @Inject
    private DocumentSight sight;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<DisclosureView> ofPatient(UUID patient) {
        return sql.list(OF_PATIENT, DisclosuresBean::view, sight.billing(), patient);
    }

    @Override
    public List<DisclosureView> ofDocument(DocumentId document) {
        return sql.list(
                OF_DOCUMENT,
                DisclosuresBean::view,
                sight.billing(),
                sight.visible(document).id());
    }

    @Override
    public void gave(DocumentId document, RecipientKind kind, String recipient, String purpose) {
        Document given = shelf.find(document);
        if (given.patient() != null) {
            gave(document, List.of(given.patient()), kind, recipient, purpose);
        }
    }

    @Override
    public void gave(
            DocumentId document, Collection<UUID> patients, RecipientKind kind, String recipient, String purpose) {
        Instant now = clock.now();
        UUID account = caller.get().account();
        sql.batch(
                GAVE,
                patients.stream()
                        .map(patient -> new Object[] {
                            Ids.next(), document.value(), patient, kind, recipient, purpose, now, account
                        })
                        .toList());
    }

    private static DisclosureView view(ResultSet row) throws SQLException {
        return new DisclosureView(
                new DocumentId(Columns.uuid(row, "document_id")),
                row.getString("title"),
                Columns.code(row, "recipient_kind", RecipientKind.class),
                row.getString("recipient_name"),
                row.getString("purpose"),
                Columns.instant(row, "at"));
    }
}
