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
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/resources}: rooms and equipment. */
@Path("/v1/resources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class BookableResource {
    @EJB
    private SchedulingSetup setup;

    @EJB
    private ScheduleConfiguration configuration;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Rooms and equipment")
    public PageBody<BookableBody> list() {
        return PageBody.all(setup.resources(), BookableBody::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}")
    @Operation(summary = "One room or piece of equipment")
    public BookableBody get(@PathParam("id") ResourceId id) {
        return BookableBody.of(setup.resource(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Answers
    @Operation(summary = "Add a room or a piece of equipment")
    public BookableBody add(BookableInput input) {
        return BookableBody.of(configuration.addResource(input.details()));
    }

    @PUT
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "Replace what is said about a room or a piece of equipment; kind and site stay")
    public BookableBody update(
            @PathParam("id") ResourceId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, BookableInput input) {
        return BookableBody.of(
                configuration.updateResource(id, Versions.seen(input.version(), ifMatch), input.details()));
    }
}
