package org.carequay.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.jobs.JobCounts;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOrigin;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobState;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Writes down runs of jobs. */
@ApplicationScoped
public class RunMoves {
    /** So long it takes at most from the decision to start until the batch runtime has the job. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final String OPEN =
            """
            insert into job_run (clinic_id, id, job, origin, occurrence, state, alone, started_account, started_by,
              opened_at, moved_at)
            values (bound_clinic(), ?, ?, ?, ?, 'STARTING', ?, ?, ?, ?, ?) on conflict do nothing""";
    /** Of runs that must not be under way together, one is decided on at a time. */
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended('job-run:' || bound_clinic() || ?, 0))";

    private static final String UNDER_WAY =
            """
            select 1 from job_run where clinic_id = bound_clinic() and job = ? and alone and ended_at is null and id <> ?""";
    private static final String LOST =
            """
            update job_run set version = version + 1, state = 'FAILED', problem = 'lost', occurrence = null, ended_at = ?,
              moved_at = ?
            where clinic_id = bound_clinic() and state = 'STARTING' and execution is null and moved_at < ?""";
    private static final String WORKS_ON =
            "update job_run set about_id = ?, expected_items = ? where clinic_id = bound_clinic() and id = ?";
    private static final String HANDED_OVER =
            """
            update job_run set execution = ? where clinic_id = bound_clinic() and id = ? and execution is null""";
    private static final String STARTED =
            """
            update job_run set execution = ?, moved_at = ?, started_at = coalesce(started_at, ?),
              state = case when stopped_by is null then 'RUNNING' else 'STOPPING' end,
              restarts = restarts + case when started_at is null then 0 else 1 end
            where clinic_id = bound_clinic() and id = ? and ended_at is null""";
    private static final String PROGRESSED =
            """
            update job_run set read_items = read_items + ?, written_items = written_items + ?,
              skipped_items = skipped_items + ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String STOP =
            """
            update job_run set version = version + 1, stopped_by = ?, moved_at = ?,
              state = case state when 'INTERRUPTED' then state else 'STOPPING' end
            where clinic_id = bound_clinic() and id = ?""";
    private static final String RESTART =
            """
            update job_run set version = version + 1, state = 'STARTING', stopped_by = null, restarted_by = ?,
              problem = null, execution = null, ended_at = null, moved_at = ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String END =
            """
            update job_run set version = version + 1, state = ?, problem = ?, moved_at = ?, ended_at = ?
            where clinic_id = bound_clinic() and id = ? and ended_at is null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Empty when that day was started already, or while a run is under way beside which no other may be. */
    Optional<JobRunId> open(JobKind kind, JobOrigin origin, LocalDate occurrence) {
        UUID id = Ids.next();
        Caller who = caller.get();
        Instant now = clock.now();
        int opened = sql.update(
                OPEN, id, kind.key(), origin, occurrence, kind.alone(), who.account(), who.personName(), now, now);
        return opened == 1 ? Optional.of(new JobRunId(id)) : Optional.empty();
    }

    /** Whether another run is under way beside which this one may not be; the answer holds until the transaction ends. */
    boolean mustWait(JobKind kind, JobRunId id) {
        sql.first(TURN, row -> true, kind.key());
        return kind.alone()
                && sql.first(UNDER_WAY, row -> true, kind.key(), id.value()).isPresent();
    }

    /** Gives up starts whose server died before the job began; their day is free again. */
    void giveUpLost() {
        Instant now = clock.now();
        sql.update(LOST, now, now, now.minus(START));
    }

    void worksOn(JobRunId id, UUID about, Long expected) {
        sql.update(WORKS_ON, about, expected, id.value());
    }

    void handedOver(JobRunId id, long execution) {
        sql.update(HANDED_OVER, execution, id.value());
    }

    boolean started(JobRunId id, long execution) {
        Instant now = clock.now();
        return sql.update(STARTED, execution, now, now, id.value()) == 1;
    }

    void progressed(JobRunId id, JobCounts more) {
        if (!more.equals(JobCounts.NONE)) {
            sql.update(PROGRESSED, more.read(), more.written(), more.skipped(), id.value());
        }
    }

    void stop(JobRunId id) {
        sql.update(STOP, caller.get().personName(), clock.now(), id.value());
    }

    void restart(JobRunId id) {
        sql.update(RESTART, caller.get().personName(), clock.now(), id.value());
    }

    void end(JobRunId id, JobState as, String problem) {
        Instant now = clock.now();
        sql.update(END, as, problem, now, as.ended() ? now : null, id.value());
    }
}
