package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.Moment;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.scheduling.AvailabilityChangeId;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.AvailabilityService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/availability-changes}: leave, holidays, blocks and openings. */
@Path("/v1/availability-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class AvailabilityResource {
    @EJB
    private AvailabilityService availability;

    @Inject
    private ClinicDays days;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(
            summary =
                    "Leave, holidays, blocks and openings that reach into a time; bounds are instants or days of the clinic")
    public PageBody<AvailabilityBody> list(
            @QueryParam("kind") AvailabilityKind kind, @QueryParam("from") Moment from, @QueryParam("to") Moment to) {
        new InvalidInput.Check().required("from", from).required("to", to).done();
        return PageBody.all(availability.changes(kind, days.from(from), days.to(to)), AvailabilityBody::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}")
    @Operation(summary = "One leave, holiday, block or opening")
    public AvailabilityBody get(@PathParam("id") AvailabilityChangeId id) {
        return AvailabilityBody.of(availability.get(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Answers
    @Operation(
            summary =
                    "Take time away or open some, a block with repeatUntil every week; visits that are booked then stay")
    public AvailabilityBody add(AvailabilityInput input) {
        return AvailabilityBody.of(availability.add(input.details()));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("affected")
    @Operation(summary = "The booked visits that lie in time to be taken away; nothing is changed")
    public AvailabilityBody.Affected affected(AvailabilityInput input) {
        return AvailabilityBody.Affected.of(availability.affected(input.details()));
    }

    @PUT
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "Replace what it says, with following in the later weeks as well; its kind stays")
    public AvailabilityBody update(
            @PathParam("id") AvailabilityChangeId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AvailabilityInput input) {
        long seen = Versions.seen(input.version(), ifMatch);
        return AvailabilityBody.of(
                input.following()
                        ? availability.updateFollowing(id, seen, input.details())
                        : availability.update(id, seen, input.details()));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}/remove")
    @Operation(summary = "It does not hold any more, with following in the later weeks neither")
    public AvailabilityBody remove(
            @PathParam("id") AvailabilityChangeId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AvailabilityInput input) {
        AvailabilityBody before = AvailabilityBody.of(availability.get(id));
        if (input.following()) {
            availability.removeFollowing(id, Versions.seen(input.version(), ifMatch));
        } else {
            availability.remove(id, Versions.seen(input.version(), ifMatch));
        }
        return before;
    }
}
