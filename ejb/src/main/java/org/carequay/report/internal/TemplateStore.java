package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateId;
import org.carequay.report.TemplateRow;
import org.carequay.report.TemplateView;
import org.carequay.report.TemplateView.Published;
import org.carequay.report.model.ReportHash;
import org.carequay.report.model.TemplateReader;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps templates and their versions. */
@ApplicationScoped
public class TemplateStore {
    private static final String ALL =
            """
            select t.id, t.name, t.active, coalesce(v.number, 0) as number, v.published_at, v.published_by,
              (select count(*) from report r join report_template_version x on x.clinic_id = r.clinic_id
                and x.id = r.template_version_id
               where x.clinic_id = t.clinic_id and x.template_id = t.id and r.status <> 'DISCARDED') as reports
            from report_template t
            left join lateral (select * from report_template_version v
              where v.clinic_id = t.clinic_id and v.template_id = t.id order by v.number desc limit 1) v on true
            where t.clinic_id = bound_clinic() order by lower(t.name)""";
    private static final String GET = "select * from report_template where clinic_id = bound_clinic() and id = ?";
    private static final String VERSIONS =
            """
            select number, content_hash, note, published_at, published_by from report_template_version
            where clinic_id = bound_clinic() and template_id = ? order by number desc""";
    private static final String VERSION =
            """
            select id, number, definition from report_template_version
            where clinic_id = bound_clinic() and template_id = ? and (? = 0 or number = ?) order by number desc limit 1""";
    private static final String ADD =
            "insert into report_template (clinic_id, id, name, draft) values (bound_clinic(), ?, ?, ?::jsonb)";
    private static final String SAVE =
            """
            update report_template set version = version + 1, name = ?, draft = ?::jsonb
            where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String TOUCH =
            """
            update report_template set version = version + 1, active = ?
            where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String PUBLISH =
            """
            insert into report_template_version (clinic_id, id, template_id, number, definition, content_hash, note,
              published_at, published_by, published_account)
            select bound_clinic(), ?, ?, coalesce(max(number), 0) + 1, ?::jsonb, ?, ?, ?, ?, ?
            from report_template_version where clinic_id = bound_clinic() and template_id = ?""";
    private static final String NAMED =
            "select id from report_template where clinic_id = bound_clinic() and lower(name) = lower(?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A version as reports refer to it. */
    record Version(UUID id, int number, TemplateDefinition definition) {}

    List<TemplateRow> all() {
        return sql.list(
                ALL,
                row -> new TemplateRow(
                        new TemplateId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getInt("number"),
                        Columns.instant(row, "published_at"),
                        row.getString("published_by"),
                        row.getLong("reports")));
    }

    Optional<TemplateView> get(TemplateId id) {
        return sql.first(GET, this::view, id.value());
    }

    private TemplateView view(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new TemplateView(
                new TemplateId(id),
                row.getLong("version"),
                row.getString("name"),
                row.getBoolean("active"),
                TemplateReader.kept(TemplateReader.parse(row.getString("draft"))),
                sql.list(
                        VERSIONS,
                        version -> new Published(
                                version.getInt("number"),
                                version.getString("content_hash"),
                                version.getString("note"),
                                Columns.instant(version, "published_at"),
                                version.getString("published_by")),
                        id));
    }

    /** @param number 0 for the newest */
    Optional<Version> version(TemplateId id, int number) {
        return sql.first(
                VERSION,
                row -> new Version(
                        Columns.uuid(row, "id"),
                        row.getInt("number"),
                        TemplateReader.kept(TemplateReader.parse(row.getString("definition")))),
                id.value(),
                number,
                number);
    }

    boolean nameTaken(String name, TemplateId self) {
        return sql.list(NAMED, row -> Columns.uuid(row, "id"), name).stream()
                .anyMatch(other -> self == null || !other.equals(self.value()));
    }

    TemplateId add(String name, TemplateDefinition draft) {
        UUID id = Ids.next();
        sql.update(ADD, id, name, draft.toJson().toString());
        return new TemplateId(id);
    }

    /** @return whether it was as it was last seen */
    boolean save(TemplateId id, long version, String name, TemplateDefinition draft) {
        return sql.update(SAVE, name, draft.toJson().toString(), id.value(), version) == 1;
    }

    boolean use(TemplateId id, long version, boolean active) {
        return sql.update(TOUCH, active, id.value(), version) == 1;
    }

    void publish(TemplateId id, TemplateDefinition definition, String note) {
        Caller who = caller.get();
        sql.update(
                PUBLISH,
                Ids.next(),
                id.value(),
                definition.toJson().toString(),
                ReportHash.of(definition.toJson()),
                note,
                clock.now(),
                who.personName(),
                who.account(),
                id.value());
    }
}
