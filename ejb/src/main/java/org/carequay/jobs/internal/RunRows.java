package org.carequay.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.jobs.JobCounts;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOrigin;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobState;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Reads runs of jobs. */
@ApplicationScoped
public class RunRows {
    private static final Duration RECENT = Duration.ofDays(30);
    private static final String WHERE =
            "from job_run r where r.clinic_id = bound_clinic() and (?::text is null or r.job = ?) ";
    private static final String ROWS = "select r.* " + WHERE + "order by r.opened_at desc, r.id desc limit ? offset ?";
    private static final String COUNT =
            "select count(*) from (select 1 " + WHERE + "limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";
    private static final String ONE = "select * from job_run where clinic_id = bound_clinic() and id = ?";
    private static final String LATEST =
            """
            select * from job_run where clinic_id = bound_clinic() and job = ?
            order by opened_at desc, id desc limit 1""";
    private static final String UNDER_WAY =
            """
            select * from job_run where clinic_id = bound_clinic() and job = ? and ended_at is null
            order by opened_at desc, id desc""";
    private static final String FAILED =
            """
            select count(*) from job_run
            where clinic_id = bound_clinic() and job = ? and state = 'FAILED' and opened_at >= ?""";
    private static final String LAST_DAYS =
            """
            select job, max(occurrence) as day from job_run
            where clinic_id = bound_clinic() and occurrence is not null group by job""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    Page<JobRunView> find(JobKind kind, PageRequest page) {
        String job = kind == null ? null : kind.key();
        long total = sql.first(COUNT, row -> row.getLong(1), job, job).orElse(0L);
        List<JobRunView> rows = sql.list(ROWS, RunRows::view, job, job, page.size(), page.offset());
        return Page.of(rows, page, total);
    }

    JobRunView get(JobRunId id) {
        return sql.first(ONE, RunRows::view, id.value()).orElseThrow(() -> new NotFound("job run"));
    }

    /** As {@link #get}; nobody else changes it until the transaction ends. */
    JobRunView locked(JobRunId id) {
        return sql.first(ONE + " for update", RunRows::view, id.value()).orElseThrow(() -> new NotFound("job run"));
    }

    Optional<JobRunView> latest(JobKind kind) {
        return sql.first(LATEST, RunRows::view, kind.key());
    }

    /** What has not ended. */
    List<JobRunView> underWay(JobKind kind) {
        return sql.list(UNDER_WAY, RunRows::view, kind.key());
    }

    /** Runs that failed lately. */
    int failed(JobKind kind) {
        return sql.first(FAILED, row -> row.getInt(1), kind.key(), clock.now().minus(RECENT))
                .orElse(0);
    }

    /** Job → the latest day it was started for by its schedule. */
    Map<String, LocalDate> lastDays() {
        Map<String, LocalDate> days = new HashMap<>();
        sql.list(LAST_DAYS, row -> days.put(row.getString("job"), Columns.day(row, "day")));
        return days;
    }

    private static JobRunView view(ResultSet row) throws SQLException {
        return new JobRunView(
                new JobRunId(Columns.uuid(row, "id")),
                row.getLong("version"),
                JobKind.of(row.getString("job")),
                Columns.code(row, "origin", JobOrigin.class),
                Columns.day(row, "occurrence"),
                Columns.code(row, "state", JobState.class),
                Columns.uuid(row, "about_id"),
                row.getObject("execution", Long.class),
                row.getInt("restarts"),
                row.getObject("expected_items", Long.class),
                new JobCounts(row.getLong("read_items"), row.getLong("written_items"), row.getLong("skipped_items")),
                row.getString("problem"),
                row.getString("started_by"),
                row.getString("stopped_by"),
                row.getString("restarted_by"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"));
    }
}
