package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.DuplicateScan.Part;
import org.carequay.patient.DuplicateScanId;
import org.carequay.patient.DuplicateScanView;
import org.carequay.patient.model.match.MatchKeys;
import org.carequay.patient.model.match.Matcher;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps the searches of a clinic, and tells which records each of them compares. */
@ApplicationScoped
public class DuplicateScans {
    private static final int PIECE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Somewhat before the last one: what was said while it ran may have been written after it had looked. */
    private static final String BEGIN =
            """
            insert into duplicate_scan (clinic_id, id, state, since, matcher, started_at)
            values (bound_clinic(), ?, 'RUNNING', (
              select s.started_at - interval '10 minutes' from duplicate_scan s where s.clinic_id = bound_clinic() and s.state = 'FINISHED'
                and s.matcher = ? order by s.started_at desc limit 1), ?, ?)
            on conflict do nothing""";
    /** Shares by the last byte of the id, which is random. */
    private static final String SHARE = " and get_byte(uuid_send(p.id), 15) % ? = ? order by p.id limit " + PIECE;

    private static final String UNKEYED =
            """
            select p.id from patient p where p.clinic_id = bound_clinic() and p.id > ? and p.active
              and not exists (select from patient_match_key k
                where k.clinic_id = p.clinic_id and k.key = ? and k.patient_id = p.id)"""
                    + SHARE;
    private static final String ALL =
            "select p.id from patient p where p.clinic_id = bound_clinic() and p.id > ? and p.active" + SHARE;
    private static final String CHANGED =
            """
            select p.id from patient p where p.clinic_id = bound_clinic() and p.id > ? and p.changed_at >= ?"""
                    + SHARE;
    private static final String PROGRESS =
            """
            update duplicate_scan set seen = seen + ?, found = found + ? where clinic_id = bound_clinic() and id = ?""";
    private static final String FINISH =
            """
            update duplicate_scan set state = ?, finished_at = ?
            where clinic_id = bound_clinic() and id = ? and state = 'RUNNING'""";
    private static final String RESUME =
            """
            update duplicate_scan set state = 'RUNNING', finished_at = null
            where clinic_id = bound_clinic() and id = ? and state = 'FAILED' and not exists (
              select from duplicate_scan s where s.clinic_id = bound_clinic() and s.state = 'RUNNING')""";
    private static final String LATEST =
            """
            select * from duplicate_scan where clinic_id = bound_clinic() order by started_at desc limit 1""";
    private static final String SINCE = "select since from duplicate_scan where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** Empty while one is running. */
    Optional<UUID> begin() {
        UUID id = Ids.next();
        int opened = sql.update(BEGIN, id, Matcher.VERSION, Matcher.VERSION, clock.now());
        return opened == 1 ? Optional.of(id) : Optional.empty();
    }

    List<UUID> unkeyed(UUID after, Part part) {
        return ids(UNKEYED, start(after), MatchKeys.VERSION, part.of(), part.number());
    }

    List<UUID> due(UUID scan, UUID after, Part part) {
        Optional<Instant> since = since(scan);
        return since.isPresent()
                ? ids(CHANGED, start(after), since.get(), part.of(), part.number())
                : ids(ALL, start(after), part.of(), part.number());
    }

    boolean comparesEverything(UUID scan) {
        return since(scan).isEmpty();
    }

    private Optional<Instant> since(UUID scan) {
        return sql.first(SINCE, row -> Columns.instant(row, "since"), scan);
    }

    private List<UUID> ids(String query, Object... parameters) {
        return sql.list(query, row -> Columns.uuid(row, "id"), parameters);
    }

    private static UUID start(UUID after) {
        return after == null ? BEFORE_ALL : after;
    }

    void progressed(UUID scan, int seen, int found) {
        sql.update(PROGRESS, seen, found, scan);
    }

    void finish(UUID scan, boolean complete) {
        sql.update(FINISH, complete ? "FINISHED" : "FAILED", clock.now(), scan);
    }

    boolean resume(UUID scan) {
        return sql.update(RESUME, scan) == 1;
    }

    Optional<DuplicateScanView> latest() {
        return sql.first(LATEST, DuplicateScans::view);
    }

    private static DuplicateScanView view(ResultSet row) throws SQLException {
        return new DuplicateScanView(
                new DuplicateScanId(Columns.uuid(row, "id")),
                row.getString("state"),
                Columns.instant(row, "since"),
                row.getLong("seen"),
                row.getLong("found"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"));
    }
}
