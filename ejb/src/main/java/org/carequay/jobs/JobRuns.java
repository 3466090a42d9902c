package org.carequay.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.SignedIn;

/**
 * Writes down every run of a job before it starts and what becomes of it, and so decides who may start it: of all who try at
 * once one gets the run. What a job itself tells is told by the system in a transaction of its own.
 */
public interface JobRuns {
    /** @param first false when the same key has opened it before: it was started then */
    record Opened(JobRunId id, boolean first) {}

    /**
     * A person starts the job, whoever has the job's own key.
     *
     * @param idempotencyKey may be null
     * @throws org.carequay.shared.DomainRefusal {@code job-running} while a run is under way beside which no other may be
     */
    @SignedIn
    Opened open(JobKind kind, String idempotencyKey);

    /** The schedule starts the job for that day; empty when it has already, or while a run is under way. */
    @Requires(Permission.CLINIC_CONFIGURE)
    Optional<JobRunId> openDue(DueJob due);

    /**
     * What should have started by now and has not; what was missed up to six hours ago too, as a server may have been down.
     * Presets are written down the first time, and a start whose server died before the job began is given up.
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<DueJob> due();

    /**
     * A person stops the run: it does not go on by itself any more. One that is interrupted is not at work; {@link #endStopped} ends it.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code job-not-stoppable}
     */
    @SignedIn
    JobRunView stop(JobRunId id, long version);

    /**
     * A person lets the run go on where it stopped or failed; its last execution is in the answer.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code job-not-restartable}, or {@code job-running} as in {@link #open}
     */
    @SignedIn
    JobRunView restart(JobRunId id, long version);

    /** What the run works on, and how many pieces that has; null: not known. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void worksOn(JobRunId id, UUID about, Long expected);

    /** The batch runtime has taken the run. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void handedOver(JobRunId id, long execution);

    /** @return whether the run may begin; not when it has ended */
    @Requires(Permission.CLINIC_CONFIGURE)
    boolean started(JobRunId id, long execution);

    /** @return whether somebody has stopped it */
    @Requires(Permission.CLINIC_CONFIGURE)
    boolean progressed(JobRunId id, JobCounts more);

    /** Whether somebody has stopped it. */
    @Requires(Permission.CLINIC_CONFIGURE)
    boolean stopped(JobRunId id);

    /**
     * @param as {@code COMPLETED}, {@code FAILED} or {@code STOPPED}; the last is an interruption unless somebody stopped it
     * @param problem a code; null when nothing went wrong
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    void ended(JobRunId id, JobState as, JobCounts more, String problem);

    /** Whether a run that a server left behind goes on by itself: not when it has ended. */
    @Requires(Permission.CLINIC_CONFIGURE)
    boolean goesOn(JobRunId id);

    /**
     * For a run that a server left behind after somebody had stopped it.
     *
     * @return whether it ends with that; false when it has ended before, or nobody stopped it
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    boolean endStopped(JobRunId id);
}
