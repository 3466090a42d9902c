package org.carequay.api.encounter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Versions;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.bodychart.BodyChartService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters/{id}/body-chart}. */
@Path("/v1/encounters/{id}/body-chart")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Encounters")
public class BodyChartResource {
    @EJB
    private BodyChartService charts;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "The body chart; reading it is recorded")
    public BodyChartBody get(@PathParam("id") EncounterId id) {
        return BodyChartBody.of(charts.get(id));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Operation(summary = "Save the body chart of a draft; 422 names every mark that does not fit")
    public BodyChartBody save(@PathParam("id") EncounterId id, BodyChartInput input) {
        return BodyChartBody.of(charts.save(id, Versions.seen(input.version()), input.content()));
    }
}
