package org.carequay.api.recall;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.carequay.api.paging.Answers;
import org.carequay.batch.recall.RecallRunJob;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/recall-runs}. */
@Path("/v1/recall-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
public class RecallRunResource {
    @EJB
    private RecallRuns runs;

    @EJB
    private RecallRunJob job;

    /** The day for which it is computed; today without one. */
    public record Input(LocalDate asOf) {}

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Answers(Answers.ACCEPTED)
    @Operation(
            summary =
                    "Find out in the background who is to be called back, and write to those whose day has come; while a run is going on, that one is told")
    public RecallRunBody start(Input input) {
        return job.start(input == null ? null : input.asOf())
                .map(run -> RecallRunBody.of(runs.get(run)))
                .orElseGet(this::latest);
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("latest")
    @Operation(summary = "The latest run and how far it is")
    public RecallRunBody latest() {
        return runs.latest().map(RecallRunBody::of).orElseThrow(() -> new NotFound("recall-run"));
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(summary = "A run and how far it is")
    public RecallRunBody get(@PathParam("id") RecallRunId id) {
        return RecallRunBody.of(runs.get(id));
    }
}
