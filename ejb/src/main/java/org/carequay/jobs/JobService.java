package org.carequay.jobs;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** Shows administrators the jobs of their clinic and keeps their schedules. */
public interface JobService {
    /** Every job. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<JobOverview> all();

    @Requires(Permission.CLINIC_CONFIGURE)
    JobOverview get(JobKind kind);

    /** Runs of that job, or of all of them (null), the newest first. */
    @Requires(Permission.CLINIC_CONFIGURE)
    Page<JobRunView> runs(JobKind kind, PageRequest page);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.CLINIC_CONFIGURE)
    JobRunView run(JobRunId id);

    /**
     * Changes when a job starts by itself. What the new schedule would have started before now is not caught up.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.InvalidInput
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    JobOverview schedule(JobKind kind, JobSchedule to);
}
