package org.carequay.api.jobs;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.batch.jobs.JobControl;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/job-runs}: what batch jobs do and did, for administrators. */
@Path("/v1/job-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobRunResource {
    @EJB
    private JobService jobs;

    @EJB
    private JobControl control;

    /** Which job is to start. */
    public record Start(JobKind job) {}

    /** An act that says nothing but which version it saw. */
    public record Step(Long version) {}

    @GET
    @Requires(Permission.CLINIC_CONFIGURE)
    @Operation(summary = "Runs of one job or of all, the newest first")
    public PageBody<JobRunBody> find(@QueryParam("job") JobKind job, @BeanParam PageQuery page) {
        return PageBody.of(jobs.runs(job, page.request()), JobRunBody::of);
    }

    @GET
    @Requires(Permission.CLINIC_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "One run, and how far it is")
    public JobRunBody get(@PathParam("id") JobRunId id) {
        return JobRunBody.of(jobs.run(id));
    }

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Answers(Answers.ACCEPTED)
    @Operation(summary = "Start a job that needs nothing to choose, unless it is running")
    public JobRunBody start(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, Start start) {
        new InvalidInput.Check().required("job", start.job()).done();
        return get(control.start(start.job(), IdempotencyKey.text(key)));
    }

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Path("{id}/stop")
    @Operation(summary = "Stop a run with the piece it is at; it does not go on by itself")
    public JobRunBody stop(@PathParam("id") JobRunId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        control.stop(id, Versions.seen(step.version(), ifMatch));
        return get(id);
    }

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Path("{id}/restart")
    @Operation(summary = "Let a run that was stopped or failed go on where it was")
    public JobRunBody restart(
            @PathParam("id") JobRunId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        control.restart(id, Versions.seen(step.version(), ifMatch));
        return get(id);
    }
}
