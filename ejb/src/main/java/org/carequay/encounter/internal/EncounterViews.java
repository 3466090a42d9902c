package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.audit.AuditTrail;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterQuery;
import org.carequay.encounter.EncounterRow;
import org.carequay.encounter.EncounterStatus;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteKind;
import org.carequay.encounter.NoteStatus;
import org.carequay.encounter.SignatureCheck;
import org.carequay.encounter.model.ContentHash;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.security.Role;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads encounters for lists and pages. */
@ApplicationScoped
public class EncounterViews {
    private static final NoteContent NOTHING = new NoteContent("", "", "", "", null, null);
    private static final String GET =
            """
            select e.*, p.name as provider_name, n.id as note_id, n.status as note_status, n.kind as note_kind, n.subjective, n.objective,
              n.assessment, n.plan, n.content_hash, n.signed_by, n.signed_at, n.saved_by, n.saved_at, n.cosigner_id, n.cosign_statement,
              n.cosign_hash, n.cosigned_by, n.cosigned_at, s.name as cosigner_name,
              coalesce(s.account_id = ?, false) as cosign_mine
            from encounter e
            join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id
            join provider_card p on p.clinic_id = e.clinic_id and p.provider_id = e.provider_id
            left join provider_card s on s.clinic_id = n.clinic_id and s.provider_id = n.cosigner_id
            where e.id = ?""";
    private static final String REPORT = "select report_hash from note where encounter_id = ?";
    private static final String AMENDMENTS =
            "select text, signed_by, signed_at from note_amendment where note_id = ? order by signed_at, id";
    private static final String FILTER =
            """
            where (?::uuid is null or e.patient_id = ?) and (?::uuid is null or e.case_id = ?)
              and (?::text is null or n.status = ?) and (not ?::boolean or p.account_id = ?)
            """;
    private static final String FROM =
            """
            from encounter e
            join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id
            join provider_card p on p.clinic_id = e.clinic_id and p.provider_id = e.provider_id
            """;
    private static final String LINES =
            "select e.id, e.patient_id, pc.display_name, e.case_id, p.name as provider_name, e.date_of_service, e.status, "
                    + "n.status as note_status, e.billed "
                    + FROM
                    + "join patient_card pc on pc.clinic_id = e.clinic_id and pc.patient_id = e.patient_id ";
    private static final String LIST = LINES + FILTER + "order by e.date_of_service desc, e.id desc limit ? offset ?";
    private static final String HANDED_BACK =
            "exists (select from note_hand_back h where h.clinic_id = n.clinic_id and h.note_id = n.id and h.settled_at is null) ";
    private static final String OLDEST = "order by e.date_of_service, e.id limit 100";
    private static final String TO_COSIGN = LINES
            + "join provider_card s on s.clinic_id = n.clinic_id and s.provider_id = n.cosigner_id "
            + "where n.cosigned_at is null and n.cosigner_id is not null and s.account_id = ? and not " + HANDED_BACK
            + OLDEST;
    private static final String TO_AMEND = LINES + "where p.account_id = ? and " + HANDED_BACK + OLDEST;
    private static final String COUNT = "select count(*) from (select 1 " + FROM + FILTER + " limit ?) c";

    @Inject
    private ClinicSql sql;

    @Inject
    private NoteCodes codes;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BodyCharts charts;

    /** For somebody who looks at it: the trail tells that they did. */
    EncounterView show(EncounterId id) {
        EncounterView view = get(id);
        audit.read("encounter", id.value(), view.patient().value());
        return view;
    }

    /** As the caller may see it: case managers see what is signed, not what is being written. */
    EncounterView get(EncounterId id) {
        return sql.first(GET, this::view, caller.get().account(), id.value())
                .orElseThrow(() -> new NotFound("encounter"));
    }

    /** What a signature covers, as it is kept. */
    NoteDesk.Content content(EncounterId id) {
        return new NoteDesk.Content(get(id).note(), charts.content(id));
    }

    SignatureCheck verify(EncounterId id) {
        EncounterView view = get(id);
        if (view.noteStatus() == NoteStatus.DRAFT) {
            throw new DomainRefusal("note-not-signed");
        }
        String report = sql.first(REPORT, row -> Optional.ofNullable(row.getString("report_hash")), id.value())
                .flatMap(Function.identity())
                .orElse(null);
        String now = ContentHash.of(id, view.provider(), view.dateOfService(), view.note(), charts.content(id), report);
        boolean whole = now.equals(view.contentHash()) && CosignRows.whole(id, view.contentHash(), sql);
        return new SignatureCheck(view.signedBy(), view.signedAt(), view.contentHash(), whole);
    }

    /** Notes that wait for the caller's second signature. */
    List<EncounterRow> toCosign() {
        return sql.list(TO_COSIGN, EncounterViews::line, caller.get().account());
    }

    /** Notes of the caller that the supervisor handed back. */
    List<EncounterRow> handedBack() {
        return sql.list(TO_AMEND, EncounterViews::line, caller.get().account());
    }

    Page<EncounterRow> find(EncounterQuery query) {
        PageRequest page = query.page();
        List<EncounterRow> items = sql.list(LIST, EncounterViews::line, filled(query, page.size(), page.offset()));
        long total = sql.first(COUNT, row -> row.getLong(1), filled(query, PageRequest.COUNT_LIMIT + 1))
                .orElse(0L);
        return Page.of(items, page, total);
    }

    private Object[] filled(EncounterQuery query, Object... more) {
        UUID patient = query.patient() == null ? null : query.patient().value();
        UUID caseFile = query.caseFile() == null ? null : query.caseFile().value();
        Object[] filters = {
            patient,
            patient,
            caseFile,
            caseFile,
            query.noteStatus(),
            query.noteStatus(),
            query.mine(),
            caller.get().account()
        };
        Object[] all = Arrays.copyOf(filters, filters.length + more.length);
        System.arraycopy(more, 0, all, filters.length, more.length);
        return all;
    }

    private EncounterView view(ResultSet row) throws SQLException {
        UUID note = Columns.uuid(row, "note_id");
        NoteStatus status = Columns.code(row, "note_status", NoteStatus.class);
        boolean hidden = status == NoteStatus.DRAFT
                && Role.CASE_MANAGER.name().equals(caller.get().role());
        return new EncounterView(
                new EncounterId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                CaseId.of(Columns.uuid(row, "case_id")),
                new AppointmentId(Columns.uuid(row, "appointment_id")),
                new ProviderId(Columns.uuid(row, "provider_id")),
                row.getString("provider_name"),
                Columns.day(row, "date_of_service"),
                Columns.code(row, "status", EncounterStatus.class),
                status,
                Columns.code(row, "note_kind", NoteKind.class),
                hidden ? NOTHING : content(row, note),
                row.getString("signed_by"),
                Columns.instant(row, "signed_at"),
                row.getString("content_hash"),
                CosignRows.of(row, sql),
                lastSave(row),
                sql.list(AMENDMENTS, EncounterViews::amendment, note));
    }

    private static EncounterView.LastSave lastSave(ResultSet row) throws SQLException {
        String by = row.getString("saved_by");
        return by == null ? null : new EncounterView.LastSave(by, Columns.instant(row, "saved_at"));
    }

    private NoteContent content(ResultSet row, UUID note) throws SQLException {
        NoteCodes.Codes found = codes.of(note);
        return new NoteContent(
                row.getString("subjective"),
                row.getString("objective"),
                row.getString("assessment"),
                row.getString("plan"),
                found.diagnoses(),
                found.charges());
    }

    private static EncounterView.Amendment amendment(ResultSet row) throws SQLException {
        return new EncounterView.Amendment(
                row.getString("text"), row.getString("signed_by"), Columns.instant(row, "signed_at"));
    }

    private static EncounterRow line(ResultSet row) throws SQLException {
        return new EncounterRow(
                new EncounterId(Columns.uuid(row, "id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                CaseId.of(Columns.uuid(row, "case_id")),
                row.getString("provider_name"),
                Columns.day(row, "date_of_service"),
                Columns.code(row, "status", EncounterStatus.class),
                Columns.code(row, "note_status", NoteStatus.class),
                row.getBoolean("billed"));
    }
}
