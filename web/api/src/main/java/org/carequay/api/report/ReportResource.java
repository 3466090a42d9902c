package org.carequay.api.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.Versions;
import org.carequay.report.ReportId;
import org.carequay.report.Reports;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports}: those of visits; the clinic's own figures are beside them. */
@Path("/v1/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {
    /** Nothing else, so that the clinic's own figures keep their addresses. */
    private static final String ID = "{id: [0-9a-fA-F-]+}";

    @EJB
    private Reports reports;

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "Begin a report at an encounter from the newest version of a template")
    public ReportBody begin(ReportInputs.Begin input) {
        return ReportBody.of(reports.begin(input.visit(), input.made()));
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path(ID)
    @Operation(summary = "A report with its answers and what they come to; reading it is recorded")
    public ReportBody get(@PathParam("id") ReportId id) {
        return ReportBody.of(reports.get(id));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path(ID)
    @Operation(summary = "Keep answers; those not named stay, null takes one away")
    public ReportBody save(@PathParam("id") ReportId id, ReportInputs.Save input) {
        return ReportBody.of(reports.save(id, Versions.seen(input.version()), input.answers()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path(ID + "/confirm")
    @Operation(summary = "Confirm answers that were carried forward")
    public ReportBody confirm(@PathParam("id") ReportId id, ReportInputs.Confirm input) {
        return ReportBody.of(
                reports.confirm(id, Versions.seen(input.version()), input.keys() == null ? List.of() : input.keys()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_SIGN)
    @Path(ID + "/sign")
    @Operation(summary = "Sign the report, and the note that it is; 422 names every gap")
    public ReportBody sign(@PathParam("id") ReportId id, ReportInputs.Seen input) {
        return ReportBody.of(reports.sign(id, Versions.seen(input.version())));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path(ID + "/discard")
    @Operation(summary = "Put a draft away")
    public void discard(@PathParam("id") ReportId id, ReportInputs.Seen input) {
        reports.discard(id, Versions.seen(input.version()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_SIGN)
    @Path(ID + "/releases")
    @Operation(summary = "Hand a signed report out to patient, attorney or referrer, or end that")
    public ReportBody release(@PathParam("id") ReportId id, ReportInputs.Release input) {
        return ReportBody.of(reports.release(id, input.recipient(), input.out() == null || input.out()));
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path(ID + ".pdf")
    @Produces("application/pdf")
    @Operation(summary = "The report as PDF; a signed one as it was signed")
    public byte[] pdf(@PathParam("id") ReportId id) {
        return reports.pdf(id);
    }
}
