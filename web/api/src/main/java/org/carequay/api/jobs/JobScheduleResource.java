package org.carequay.api.jobs;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobSchedule;
import org.carequay.jobs.JobService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/job-schedules}: when batch jobs start by themselves, for administrators. */
@Path("/v1/job-schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobScheduleResource {
    @EJB
    private JobService jobs;

    /** What a schedule becomes; {@code on} is false where it is missing. */
    public record Change(
            JobKind job, Long version, boolean on, LocalTime at, List<DayOfWeek> days, Integer dayOfMonth) {}

    @GET
    @Requires(Permission.CLINIC_CONFIGURE)
    @Operation(summary = "When each job that can be scheduled starts by itself")
    public PageBody<JobScheduleBody> all() {
        return PageBody.all(
                jobs.all().stream().filter(job -> job.kind().schedulable()).toList(), JobScheduleBody::of);
    }

    @PUT
    @Requires(Permission.CLINIC_CONFIGURE)
    @Operation(summary = "Change when a job starts by itself; what that would have started before now is not caught up")
    public JobScheduleBody change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Change change) {
        new InvalidInput.Check()
                .required("job", change.job())
                .that(change.job() == null || change.job().schedulable(), "job", "unknown-value")
                .required("at", change.at())
                .done();
        Set<DayOfWeek> days = change.days() == null ? Set.of() : Set.copyOf(change.days());
        return JobScheduleBody.of(jobs.schedule(
                change.job(),
                new JobSchedule(
                        Versions.seen(change.version(), ifMatch),
                        change.on(),
                        change.at(),
                        days,
                        change.dayOfMonth())));
    }
}
