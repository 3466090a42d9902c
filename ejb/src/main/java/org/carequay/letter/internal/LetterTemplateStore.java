package org.carequay.letter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.LetterTemplateRow;
import org.carequay.letter.LetterTemplateView;
import org.carequay.letter.LetterTemplateView.Published;
import org.carequay.letter.LetterText;
import org.carequay.letter.model.LetterHash;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps templates and their versions. */
@ApplicationScoped
public class LetterTemplateStore {
    private static final String ALL =
            """
            select t.*, v.major, v.minor, v.effective_from from letter_template t
            left join lateral (select * from letter_template_version v
              where v.clinic_id = t.clinic_id and v.template_id = t.id order by v.major desc, v.minor desc limit 1) v on true
            where t.clinic_id = bound_clinic() order by t.kind, t.code, t.language, t.jurisdiction""";
    private static final String GET = "select * from letter_template where clinic_id = bound_clinic() and id = ?";
    private static final String VERSIONS =
            """
            select * from letter_template_version where clinic_id = bound_clinic() and template_id = ?
            order by major desc, minor desc""";
    private static final String VARIANT =
            """
            select id from letter_template
            where clinic_id = bound_clinic() and code = ? and language = ? and jurisdiction = ?""";
    private static final String KIND =
            "select kind from letter_template where clinic_id = bound_clinic() and code = ? limit 1";
    private static final String ADD =
            """
            insert into letter_template (clinic_id, id, kind, code, language, jurisdiction, title, body)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SAVE =
            """
            update letter_template set version = version + 1, title = ?, body = ?
            where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String USE =
            """
            update letter_template set version = version + 1, active = ?
            where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String PUBLISH =
            """
            insert into letter_template_version (clinic_id, id, template_id, major, minor, effective_from, title, body,
              content_hash, note, published_at, published_by, published_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String EDITION =
            """
            select v.*, t.code, t.kind, t.language, t.jurisdiction from letter_template_version v
            join letter_template t on t.clinic_id = v.clinic_id and t.id = v.template_id
            where v.clinic_id = bound_clinic() and""";
    private static final String ONE = EDITION + " v.id = ?";
    /** Of each variant in use the version that holds on that day. */
    private static final String EFFECTIVE = EDITION
            + """
               t.active and v.id = (select w.id from letter_template_version w
                where w.clinic_id = t.clinic_id and w.template_id = t.id and w.effective_from <= ?
                order by w.effective_from desc, w.major desc, w.minor desc limit 1)
            order by t.code, t.language, t.jurisdiction""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    List<LetterTemplateRow> all() {
        return sql.list(
                ALL,
                row -> new LetterTemplateRow(
                        new LetterTemplateId(Columns.uuid(row, "id")),
                        Columns.code(row, "kind", LetterKind.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("language"),
                        state(row),
                        row.getBoolean("active"),
                        row.getObject("major") == null ? null : row.getInt("major") + "." + row.getInt("minor"),
                        Columns.day(row, "effective_from")));
    }

    Optional<LetterTemplateView> get(LetterTemplateId id) {
        return sql.first(GET, this::view, id.value());
    }

    private LetterTemplateView view(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new LetterTemplateView(
                new LetterTemplateId(id),
                row.getLong("version"),
                Columns.code(row, "kind", LetterKind.class),
                row.getString("code"),
                row.getString("language"),
                state(row),
                row.getBoolean("active"),
                text(row),
                sql.list(VERSIONS, LetterTemplateStore::published, id));
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getInt("major"),
                row.getInt("minor"),
                Columns.day(row, "effective_from"),
                row.getString("title"),
                row.getString("content_hash"),
                row.getString("note"),
                Columns.instant(row, "published_at"),
                row.getString("published_by"));
    }

    private static LetterText text(ResultSet row) throws SQLException {
        return new LetterText(row.getString("title"), row.getString("body"));
    }

    private static String state(ResultSet row) throws SQLException {
        String state = row.getString("jurisdiction");
        return state.isEmpty() ? null : state;
    }

    boolean exists(String code, String language, String jurisdiction) {
        return sql.first(VARIANT, row -> true, code, language, orEmpty(jurisdiction))
                .isPresent();
    }

    Optional<LetterKind> kind(String code) {
        return sql.first(KIND, row -> Columns.code(row, "kind", LetterKind.class), code);
    }

    LetterTemplateId add(LetterKind kind, String code, String language, String jurisdiction, LetterText text) {
        UUID id = Ids.next();
        sql.update(ADD, id, kind, code, language, orEmpty(jurisdiction), text.title(), text.body());
        return new LetterTemplateId(id);
    }

    private static String orEmpty(String jurisdiction) {
        return jurisdiction == null ? "" : jurisdiction;
    }

    /** @return whether it was as it was last seen */
    boolean save(LetterTemplateId id, long version, LetterText draft) {
        return sql.update(SAVE, draft.title(), draft.body(), id.value(), version) == 1;
    }

    boolean use(LetterTemplateId id, long version, boolean active) {
        return sql.update(USE, active, id.value(), version) == 1;
    }

    void publish(LetterTemplateView of, int major, int minor, LocalDate effectiveFrom, String note) {
        Caller who = caller.get();
        sql.update(
                PUBLISH,
                Ids.next(),
                of.id().value(),
                major,
                minor,
                effectiveFrom,
                of.draft().title(),
                of.draft().body(),
                LetterHash.of(of.draft()),
                note,
                clock.now(),
                who.personName(),
                who.account());
    }

    Optional<LetterEdition> edition(UUID id) {
        return sql.first(ONE, LetterTemplateStore::edition, id);
    }

    List<LetterEdition> effective(LocalDate day) {
        return sql.list(EFFECTIVE, LetterTemplateStore::edition, day);
    }

    private static LetterEdition edition(ResultSet row) throws SQLException {
        return new LetterEdition(
                Columns.uuid(row, "id"),
                row.getString("code"),
                Columns.code(row, "kind", LetterKind.class),
                row.getString("language"),
                state(row),
                row.getInt("major"),
                row.getInt("minor"),
                Columns.day(row, "effective_from"),
                text(row),
                row.getString("content_hash"));
    }
}
