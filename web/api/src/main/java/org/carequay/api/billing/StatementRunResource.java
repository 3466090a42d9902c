package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.PageBody;
import org.carequay.batch.billing.StatementRunJob;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRuns;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/statement-runs}. */
@Path("/v1/statement-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class StatementRunResource {
    @EJB
    private StatementRuns runs;

    @EJB
    private StatementRunJob job;

    @Inject
    private ClinicDays days;

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "All runs")
    public PageBody<StatementRunBody> all() {
        return PageBody.all(runs.all(), StatementRunBody::of);
    }

    @POST
    @Requires(Permission.STATEMENT_RUN)
    @Answers(Answers.ACCEPTED)
    @Operation(summary = "Freeze a run and issue its statements in the background")
    public StatementRunBody start(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, StatementRunInput input) {
        StatementRunId run = StatementRunId.of(
                job.start(new StatementOptions(days.orToday(input.asOf()), input.minimum()), IdempotencyKey.text(key)));
        return StatementRunBody.of(runs.get(run));
    }

    @POST
    @Requires(Permission.STATEMENT_RUN)
    @Path("{id}/cancel")
    @Operation(summary = "Call a run off: what was issued stays, nothing more is issued")
    public StatementRunBody cancel(@PathParam("id") StatementRunId id) {
        return StatementRunBody.of(runs.cancel(id));
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("{id}")
    @Operation(summary = "The run with its statements and how far it is")
    public StatementRunBody get(@PathParam("id") StatementRunId id) {
        return StatementRunBody.of(runs.get(id));
    }
}
