package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.casefile.CaseView;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.portal.PortalReports;
import org.carequay.security.Role;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** What was handed out to whom is asked anew each time, so that what was taken back is gone at once. */
@Stateless
@PermitAll
@Local(PortalReports.class)
public class PortalReportsBean implements PortalReports {
    private static final String HANDED_OUT =
            """
            select r.document_id, c.template_name, p.display_name, e.date_of_service, r.released_at
            from report_release_card r
            join report_card c on c.clinic_id = r.clinic_id and c.report_id = r.report_id
            join encounter_card e on e.clinic_id = c.clinic_id and e.encounter_id = c.encounter_id
            join patient_card p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
            where r.clinic_id = bound_clinic()
              and (r.recipient = 'PATIENT' and r.patient_id = ?::uuid
                or r.recipient = 'ATTORNEY' and e.case_id = any (?)
                or r.recipient = 'REFERRER' and exists (select from referral f
                  where f.clinic_id = r.clinic_id and f.patient_id = r.patient_id and f.account_id = ?::uuid))
            order by r.released_at desc limit 200""";

    @Inject
    private PortalOwner owner;

    @Inject
    private PortalCases cases;

    @Inject
    private DocumentService documents;

    @Inject
    private AuditTrail audit;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Override
    public List<HandedOut> all() {
        Role role = Role.valueOf(caller.get().role());
        UUID[] granted = role == Role.ATTORNEY
                ? cases.grantedTo(owner.account()).stream()
                        .map(CaseView::id)
                        .map(id -> id.value())
                        .toArray(UUID[]::new)
                : new UUID[0];
        return sql.list(
                HANDED_OUT,
                row -> new HandedOut(
                        new DocumentId(Columns.uuid(row, "document_id")),
                        row.getString("template_name"),
                        row.getString("display_name"),
                        Columns.day(row, "date_of_service"),
                        Columns.instant(row, "released_at")),
                role == Role.PATIENT ? owner.patient().value() : null,
                granted,
                role == Role.REFERRING_PROVIDER ? owner.account() : null);
    }

    @Override
    public DocumentContent content(DocumentId document) {
        if (all().stream().noneMatch(report -> report.document().equals(document))) {
            throw new NotFound("report");
        }
        DocumentContent content = documents.contentFor(document);
        audit.read("document", document.value(), content.document().patient());
        return content;
    }
}
