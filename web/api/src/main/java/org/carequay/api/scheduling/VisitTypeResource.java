package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/visit-types}. */
@Path("/v1/visit-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class VisitTypeResource {
    @EJB
    private SchedulingSetup setup;

    @EJB
    private ScheduleConfiguration configuration;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Kinds of visit")
    public PageBody<VisitTypeBody> list() {
        return PageBody.all(setup.visitTypes(), VisitTypeBody::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}")
    @Operation(summary = "One kind of visit")
    public VisitTypeBody get(@PathParam("id") VisitTypeId id) {
        return VisitTypeBody.of(setup.visitType(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Answers
    @Operation(summary = "Add a kind of visit")
    public VisitTypeBody add(VisitTypeInput input) {
        return VisitTypeBody.of(configuration.addVisitType(input.details()));
    }

    @PUT
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "Replace what a kind of visit says; its code stays")
    public VisitTypeBody update(
            @PathParam("id") VisitTypeId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, VisitTypeInput input) {
        return VisitTypeBody.of(
                configuration.updateVisitType(id, Versions.seen(input.version(), ifMatch), input.details()));
    }
}
