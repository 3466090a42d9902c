package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.carequay.api.paging.Answers;
import org.carequay.scheduling.CalendarFeedService;
import org.carequay.scheduling.ProviderId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/providers/{id}/calendar-feed}: the secret address of a provider's calendar. */
@Path("/v1/providers/{id}/calendar-feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class FeedResource {
    @EJB
    private CalendarFeedService calendars;

    @PathParam("id")
    private ProviderId provider;

    @Context
    private UriInfo uri;

    /** The address to give to a calendar program; it is told only now. */
    public record Address(String url) {}

    @POST
    @Requires({Permission.SCHEDULE_CONFIGURE, Permission.ENCOUNTER_WRITE})
    @Answers
    @Operation(summary = "A new address; the one before is dead from now on")
    public Address replace() {
        String token = calendars.replace(provider);
        return new Address(uri.getBaseUriBuilder()
                .path("v1/calendars/{token}.ics")
                .build(token)
                .toString());
    }

    @POST
    @Requires({Permission.SCHEDULE_CONFIGURE, Permission.ENCOUNTER_WRITE})
    @Path("revoke")
    @Operation(summary = "Ends the address")
    public void revoke() {
        calendars.revoke(provider);
    }
}
