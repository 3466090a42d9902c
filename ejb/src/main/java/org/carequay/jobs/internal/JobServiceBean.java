package org.carequay.jobs.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOverview;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobSchedule;
import org.carequay.jobs.JobService;
import org.carequay.jobs.internal.ScheduleRows.Kept;
import org.carequay.jobs.model.JobTimes;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.CurrentCaller;

/** Shows jobs and keeps their schedules. */
@Stateless
@PermitAll
@Local(JobService.class)
public class JobServiceBean implements JobService {
    private static final int LAST_DAY = 31;

    @Inject
    private RunRows rows;

    @Inject
    private ScheduleRows schedules;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<JobOverview> all() {
        Map<JobKind, Kept> kept = schedules.all();
        Map<String, LocalDate> last = rows.lastDays();
        return Arrays.stream(JobKind.values())
                .map(kind -> overview(kind, kept.get(kind), last.get(kind.key())))
                .toList();
    }

    @Override
    public JobOverview get(JobKind kind) {
        return overview(kind, schedules.all().get(kind), rows.lastDays().get(kind.key()));
    }

    private JobOverview overview(JobKind kind, Kept kept, LocalDate last) {
        JobSchedule schedule = kept == null ? null : kept.schedule();
        Instant next = schedule == null
                ? null
                : new JobTimes(schedule, caller.zone()).next(clock.now(), last).orElse(null);
        return new JobOverview(
                kind, schedule, next, rows.latest(kind).orElse(null), rows.underWay(kind), rows.failed(kind));
    }

    @Override
    public Page<JobRunView> runs(JobKind kind, PageRequest page) {
        return rows.find(kind, page);
    }

    @Override
    public JobRunView run(JobRunId id) {
        return rows.get(id);
    }

    @Override
    public JobOverview schedule(JobKind kind, JobSchedule to) {
        if (!kind.schedulable()) {
            throw new DomainRefusal("job-not-schedulable");
        }
        new InvalidInput.Check()
                .required("at", to.at())
                .that(
                        to.dayOfMonth() == null || to.dayOfMonth() >= 1 && to.dayOfMonth() <= LAST_DAY,
                        "dayOfMonth",
                        "out-of-range")
                .that(to.dayOfMonth() == null || to.days().isEmpty(), "days", "one-rhythm")
                .done();
        if (!schedules.change(kind, to)) {
            throw new StaleVersion(
                    to.version(), schedules.all().get(kind).schedule().version());
        }
        return get(kind);
    }
}
