package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.DocumentId;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.report.FilledReport.Release;
import org.carequay.report.Recipient;
import org.carequay.report.ReportId;
import org.carequay.report.ReportRow;
import org.carequay.report.ReportStatus;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateId;
import org.carequay.report.model.TemplateReader;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps reports. */
@ApplicationScoped
public class ReportStore {
    private static final String GET =
            """
            select r.*, v.number, t.id as template_id, t.name
            from report r
            join report_template_version v on v.clinic_id = r.clinic_id and v.id = r.template_version_id
            join report_template t on t.clinic_id = v.clinic_id and t.id = v.template_id
            where r.clinic_id = bound_clinic() and r.id = ?""";
    private static final String DEFINITION =
            "select definition from report_template_version where clinic_id = bound_clinic() and id = ?";
    private static final String LOCK =
            "select version from report where clinic_id = bound_clinic() and id = ? for update";
    private static final String LIST =
            """
            select r.id, r.encounter_id, r.is_note, r.status, r.signed_by, r.signed_at, v.number, t.name, e.date_of_service
            from report r
            join report_template_version v on v.clinic_id = r.clinic_id and v.id = r.template_version_id
            join report_template t on t.clinic_id = v.clinic_id and t.id = v.template_id
            join encounter_card e on e.clinic_id = r.clinic_id and e.encounter_id = r.encounter_id
            where r.clinic_id = bound_clinic() and r.status <> 'DISCARDED'
              and r.encounter_id = ?
            order by e.date_of_service desc, r.id desc limit 500""";
    private static final String ENCOUNTER = "select 1 from encounter_card where encounter_id = ?";
    private static final String EARLIER =
            """
            select r.answers, e.date_of_service from report r
            join encounter_card e on e.clinic_id = r.clinic_id and e.encounter_id = r.encounter_id
            where r.clinic_id = bound_clinic() and r.patient_id = ? and r.status = 'SIGNED'
            order by e.date_of_service desc, r.signed_at desc limit 20""";
    private static final String ADD =
            """
            insert into report (clinic_id, id, encounter_id, patient_id, template_version_id, is_note, answers, copied,
              changed_by, changed_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""";
    private static final String SAVE =
            """
            update report set version = version + 1, answers = ?::jsonb, copied = ?::jsonb, changed_by = ?, changed_at = ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String SIGN =
            """
            update report set version = version + 1, status = 'SIGNED', facts = ?::jsonb, content_hash = ?, signed_by = ?,
              signed_account = ?, signed_at = ?, document_id = ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String DISCARD =
            """
            update report set version = version + 1, status = 'DISCARDED', changed_by = ?, changed_at = ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String RELEASES =
            """
            select recipient, released_at, released_by from report_release
            where clinic_id = bound_clinic() and report_id = ? and ended_at is null order by released_at""";
    private static final String RELEASE =
            """
            insert into report_release (clinic_id, id, report_id, recipient, released_at, released_by)
            values (bound_clinic(), ?, ?, ?, ?, ?)
            on conflict (clinic_id, report_id, recipient) where ended_at is null do nothing""";
    private static final String END_RELEASE =
            """
            update report_release set version = version + 1, ended_at = ?, ended_by = ?
            where clinic_id = bound_clinic() and report_id = ? and recipient = ? and ended_at is null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private PublishedDefinitions definitions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A report as it is kept. {@code facts} null until it is signed. */
    record Kept(
            ReportId id,
            long version,
            EncounterId encounter,
            PatientId patient,
            TemplateId template,
            String templateName,
            int number,
            TemplateDefinition definition,
            boolean note,
            ReportStatus status,
            JsonObject answers,
            JsonObject copied,
            JsonObject facts,
            String contentHash,
            String signedBy,
            Instant signedAt,
            DocumentId document,
            String changedBy,
            Instant changedAt) {
        /** For those who see only what is signed. */
        Kept withoutAnswers() {
            return new Kept(
                    id,
                    version,
                    encounter,
                    patient,
                    template,
                    templateName,
                    number,
                    definition,
                    note,
                    status,
                    JsonObject.EMPTY_JSON_OBJECT,
                    JsonObject.EMPTY_JSON_OBJECT,
                    facts,
                    contentHash,
                    signedBy,
                    signedAt,
                    document,
                    changedBy,
                    changedAt);
        }
    }

    /** What an earlier report of the patient said. */
    record Earlier(LocalDate day, JsonObject answers) {}

    Optional<Kept> get(ReportId id) {
        return sql.first(GET, this::kept, id.value());
    }

    /** Locked until the transaction ends; the version that it has. */
    Optional<Long> lock(ReportId id) {
        return sql.first(LOCK, row -> row.getLong("version"), id.value());
    }

    private Kept kept(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return new Kept(
                new ReportId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new EncounterId(Columns.uuid(row, "encounter_id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                new TemplateId(Columns.uuid(row, "template_id")),
                row.getString("name"),
                row.getInt("number"),
                definition(Columns.uuid(row, "template_version_id")),
                row.getBoolean("is_note"),
                Columns.code(row, "status", ReportStatus.class),
                TemplateReader.parse(row.getString("answers")),
                TemplateReader.parse(row.getString("copied")),
                facts == null ? null : TemplateReader.parse(facts),
                row.getString("content_hash"),
                row.getString("signed_by"),
                Columns.instant(row, "signed_at"),
                DocumentId.of(Columns.uuid(row, "document_id")),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"));
    }

    private TemplateDefinition definition(UUID version) {
        return definitions.of(version, () -> sql.first(DEFINITION, row -> row.getString("definition"), version)
                .orElseThrow());
    }

    /** @throws NotFound for an encounter that the clinic does not have */
    void check(EncounterId encounter) {
        sql.first(ENCOUNTER, row -> true, encounter.value()).orElseThrow(() -> new NotFound("encounter"));
    }

    List<ReportRow> list(EncounterId encounter) {
        return sql.list(
                LIST,
                row -> new ReportRow(
                        new ReportId(Columns.uuid(row, "id")),
                        new EncounterId(Columns.uuid(row, "encounter_id")),
                        row.getString("name"),
                        row.getInt("number"),
                        Columns.day(row, "date_of_service"),
                        row.getBoolean("is_note"),
                        Columns.code(row, "status", ReportStatus.class),
                        row.getString("signed_by"),
                        Columns.instant(row, "signed_at")),
                encounter.value());
    }

    /** Newest first. */
    List<Earlier> earlier(PatientId patient) {
        return sql.list(
                EARLIER,
                row -> new Earlier(Columns.day(row, "date_of_service"), TemplateReader.parse(row.getString("answers"))),
                patient.value());
    }

    ReportId add(
            EncounterId encounter,
            PatientId patient,
            UUID templateVersion,
            boolean note,
            JsonObject answers,
            JsonObject copied) {
        UUID id = Ids.next();
        sql.update(
                ADD,
                id,
                encounter.value(),
                patient.value(),
                templateVersion,
                note,
                answers.toString(),
                copied.toString(),
                caller.get().personName(),
                clock.now());
        return new ReportId(id);
    }

    void save(ReportId id, JsonObject answers, JsonObject copied) {
        sql.update(SAVE, answers.toString(), copied.toString(), caller.get().personName(), clock.now(), id.value());
    }

    void sign(ReportId id, JsonObject facts, String hash, Instant at, DocumentId document) {
        Caller who = caller.get();
        sql.update(SIGN, facts.toString(), hash, who.personName(), who.account(), at, document.value(), id.value());
    }

    void discard(ReportId id) {
        sql.update(DISCARD, caller.get().personName(), clock.now(), id.value());
    }

    List<Release> releases(ReportId id) {
        return sql.list(
                RELEASES,
                row -> new Release(
                        Columns.code(row, "recipient", Recipient.class),
                        Columns.instant(row, "released_at"),
                        row.getString("released_by")),
                id.value());
    }

    void release(ReportId id, Recipient recipient, boolean out) {
        String who = caller.get().personName();
        if (out) {
            sql.update(RELEASE, Ids.next(), id.value(), recipient, clock.now(), who);
        } else {
            sql.update(END_RELEASE, clock.now(), who, id.value(), recipient);
        }
    }
}
