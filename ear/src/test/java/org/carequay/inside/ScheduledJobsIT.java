package org.carequay.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.carequay.batch.jobs.JobControl;
import org.carequay.jobs.DueJob;
import org.carequay.jobs.JobCounts;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOrigin;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobRuns;
import org.carequay.jobs.JobService;
import org.carequay.jobs.JobState;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: what is due is found by the clinic's clock, and started once by however many servers find it. */
@ExtendWith({InsideCareQuay.class, ArquillianExtension.class})
class ScheduledJobsIT {
    private static final int SERVERS = 8;
    private static final String REASON = "integration test";
    private static final JobKind JOB = JobKind.DUPLICATE_SCAN;
    private static final String SCHEDULE =
            """
            update job_schedule set active = true, local_time = ?, weekdays = '', month_day = null, changed_at = ?
            where clinic_id = bound_clinic() and job = ?""";

    private static final String LONG_AGO =
            """
            update job_run set moved_at = moved_at - interval '6 minutes' where clinic_id = bound_clinic() and id = ?""";

    @Deployment
    static WebArchive archive() {
        return InsideCareQuay.archive();
    }

    @Test
    void theSameDayAskedByManyServersStartsOneRun() throws Exception {
        Application application = new Application();
        ClinicId clinic = application.clinic("eastside");
        JobControl control = InitialContext.doLookup("java:global/carequay/carequay-batch/JobControl");
        DueJob due = new DueJob(JOB, LocalDate.of(2001, 2, 3));
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        List<Boolean> started = new ArrayList<>();
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                asked.add(servers.submit(() -> {
                    together.await();
                    return ActingAs.system(clinic, REASON, () -> control.start(due));
                }));
            }
            together.countDown();
            for (Future<Boolean> each : asked) {
                started.add(each.get());
            }
        } finally {
            servers.shutdownNow();
        }

        assertThat(Collections.frequency(started, true)).isEqualTo(1);
        assertThat(ActingAs.system(clinic, REASON, () -> control.start(due)))
                .as("later, too")
                .isFalse();
        List<JobRunView> runs = runsFor(clinic, due);
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).origin()).isEqualTo(JobOrigin.SCHEDULE);
        assertThat(runs.get(0).about()).as("the search it began").isNotNull();
    }

    @Test
    void whatIsDueByTheClinicsClockIsFoundUntilItIsStarted() throws Exception {
        Application application = new Application();
        ClinicId clinic = application.clinic("harbor");
        JobRuns runs = Application.service(JobRuns.class, "JobRunsBean");
        JobService jobs = Application.service(JobService.class, "JobServiceBean");
        ClinicService clinics = Application.service(ClinicService.class, "ClinicServiceBean");
        ActingAs.system(clinic, REASON, runs::due);
        application.in(clinic, () -> {
            ZonedDateTime before = Instant.now()
                    .atZone(clinics.current().zone())
                    .minusMinutes(5)
                    .truncatedTo(ChronoUnit.MINUTES);
            LocalTime time = before.toLocalTime();
            DueJob due = new DueJob(JOB, before.toLocalDate());
            assertThat(application
                            .sql()
                            .update(SCHEDULE, time, before.plusMinutes(1).toInstant(), JOB.key()))
                    .isEqualTo(1);
            assertThat(runs.due()).as("before the schedule was made").doesNotContain(due);
            application.sql().update(SCHEDULE, time, before.minusDays(1).toInstant(), JOB.key());
            assertThat(runs.due()).containsOnlyOnce(due);
            assertThat(jobs.get(JOB).next()).isEqualTo(before.plusDays(1).toInstant());
            assertThat(runs.openDue(due)).isPresent();
            assertThat(runs.due()).doesNotContain(due);
            assertThat(runs.openDue(due)).isEmpty();
            return null;
        });
    }

    @Test
    void aStartThatWasLostIsGivenUpAndItsDayIsFreeAgain() throws Exception {
        Application application = new Application();
        JobRuns runs = Application.service(JobRuns.class, "JobRunsBean");
        JobService jobs = Application.service(JobService.class, "JobServiceBean");
        DueJob due = new DueJob(JOB, LocalDate.of(2001, 2, 4));
        application.in(application.clinic("harbor"), () -> {
            JobRunId lost = runs.openDue(due).orElseThrow();
            runs.due();
            assertThat(runs.openDue(due)).as("just begun").isEmpty();
            application.sql().update(LONG_AGO, lost.value());
            runs.due();
            assertThat(jobs.run(lost).problem()).isEqualTo("lost");
            assertThat(runs.started(lost, 1)).isFalse();
            assertThat(runs.openDue(due)).isPresent();
            return null;
        });
    }

    @Test
    void aShutdownInterruptsARunAndAPersonEndsIt() throws Exception {
        Application application = new Application();
        JobRuns runs = Application.service(JobRuns.class, "JobRunsBean");
        JobService jobs = Application.service(JobService.class, "JobServiceBean");
        application.in(application.clinic("harbor"), () -> {
            JobRunId id =
                    runs.openDue(new DueJob(JOB, LocalDate.of(2001, 2, 5))).orElseThrow();
            assertThat(runs.started(id, 1)).isTrue();
            runs.ended(id, JobState.STOPPED, new JobCounts(5, 4, 1), null);
            assertThat(jobs.run(id).state()).isEqualTo(JobState.INTERRUPTED);
            assertThat(runs.endStopped(id)).isFalse();
            assertThat(runs.goesOn(id)).isTrue();

            assertThat(runs.started(id, 2)).isTrue();
            JobRunView again = jobs.run(id);
            assertThat(again.restarts()).isEqualTo(1);
            assertThat(again.counts()).isEqualTo(new JobCounts(5, 4, 1));
            runs.stop(id, again.version());
            assertThat(runs.endStopped(id)).isTrue();
            assertThat(jobs.run(id).state()).isEqualTo(JobState.STOPPED);
            assertThat(runs.goesOn(id)).isFalse();
            assertThat(runs.started(id, 3)).isFalse();
            return null;
        });
    }

    private static List<JobRunView> runsFor(ClinicId clinic, DueJob due) throws Exception {
        JobService jobs = Application.service(JobService.class, "JobServiceBean");
        return ActingAs.system(clinic, REASON, () -> jobs.runs(JOB, PageRequest.first(PageRequest.MAX_SIZE)))
                .items()
                .stream()
                .filter(run -> due.occurrence().equals(run.occurrence()))
                .toList();
    }
}
