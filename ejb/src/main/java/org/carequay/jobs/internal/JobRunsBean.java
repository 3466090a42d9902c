package org.carequay.jobs.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.jobs.DueJob;
import org.carequay.jobs.JobCounts;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOrigin;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobRuns;
import org.carequay.jobs.JobState;
import org.carequay.jobs.internal.ScheduleRows.Kept;
import org.carequay.jobs.model.JobTimes;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** Decides who starts a job, and writes down what becomes of it. */
@Stateless
@PermitAll
@Local(JobRuns.class)
public class JobRunsBean implements JobRuns {
    /** There was nothing to do, or somebody was at it: nothing went wrong. */
    private static final String TAKEN = "taken";

    @Inject
    private RunRows rows;

    @Inject
    private RunMoves moves;

    @Inject
    private ScheduleRows schedules;

    @Inject
    private StaffNotices notices;

    @Inject
    private RequestKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Opened open(JobKind kind, String idempotencyKey) {
        permit(kind);
        Optional<UUID> made = keys.claim(idempotencyKey, "job.start", kind.key());
        if (made.isPresent()) {
            return new Opened(new JobRunId(made.get()), false);
        }
        JobRunId id = moves.open(kind, JobOrigin.PERSON, null).orElseThrow(JobRunsBean::running);
        keys.complete(idempotencyKey, id.value());
        return new Opened(id, true);
    }

    @Override
    public Optional<JobRunId> openDue(DueJob due) {
        return moves.open(due.kind(), JobOrigin.SCHEDULE, due.occurrence());
    }

    @Override
    public List<DueJob> due() {
        moves.giveUpLost();
        Map<JobKind, Kept> all = schedules.all();
        schedules.adopt(all);
        Map<String, LocalDate> last = rows.lastDays();
        Instant now = clock.now();
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().since() != null)
                .flatMap(entry -> new JobTimes(entry.getValue().schedule(), caller.zone())
                                .due(
                                        now,
                                        entry.getValue().since(),
                                        last.get(entry.getKey().key()))
                                .map(day -> new DueJob(entry.getKey(), day))
                                .stream())
                .toList();
    }

    @Override
    public JobRunView stop(JobRunId id, long version) {
        JobRunView run = seen(id, version);
        if (!run.stoppable()) {
            throw new DomainRefusal("job-not-stoppable");
        }
        moves.stop(id);
        return rows.get(id);
    }

    @Override
    public JobRunView restart(JobRunId id, long version) {
        JobRunView run = seen(id, version);
        if (!run.restartable()) {
            throw new DomainRefusal("job-not-restartable");
        }
        if (moves.mustWait(run.kind(), id)) {
            throw running();
        }
        moves.restart(id);
        notices.settle(NoticeKind.JOB_FAILED, id.value());
        return run;
    }

    @Override
    public void worksOn(JobRunId id, UUID about, Long expected) {
        moves.worksOn(id, about, expected);
    }

    @Override
    public void handedOver(JobRunId id, long execution) {
        moves.handedOver(id, execution);
    }

    @Override
    public boolean started(JobRunId id, long execution) {
        return moves.started(id, execution);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean progressed(JobRunId id, JobCounts more) {
        moves.progressed(id, more);
        return stopped(id);
    }

    @Override
    public boolean stopped(JobRunId id) {
        return rows.get(id).stoppedBy() != null;
    }

    @Override
    public void ended(JobRunId id, JobState as, JobCounts more, String problem) {
        moves.progressed(id, more);
        boolean interrupted = as == JobState.STOPPED && rows.locked(id).stoppedBy() == null;
        moves.end(id, interrupted ? JobState.INTERRUPTED : as, problem);
        if (as == JobState.FAILED && !TAKEN.equals(problem)) {
            notices.post(
                    new NewNotice(NoticeKind.JOB_FAILED, id.value(), clock.now().toString(), null));
        }
    }

    @Override
    public boolean goesOn(JobRunId id) {
        return !rows.get(id).state().ended();
    }

    @Override
    public boolean endStopped(JobRunId id) {
        JobRunView run = rows.locked(id);
        boolean ends = run.stoppedBy() != null && !run.state().ended();
        if (ends) {
            moves.end(id, JobState.STOPPED, null);
        }
        return ends;
    }

    private JobRunView seen(JobRunId id, long version) {
        JobRunView run = rows.locked(id);
        permit(run.kind());
        StaleVersion.check(version, run.version());
        return run;
    }

    private void permit(JobKind kind) {
        if (!caller.get().may(kind.permission().key())) {
            throw new EJBAccessException("not permitted");
        }
    }

    private static DomainRefusal running() {
        return new DomainRefusal("job-running");
    }
}
