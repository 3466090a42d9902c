package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.MadeWaitingScreen;
import org.carequay.scheduling.NewWaitingScreen;
import org.carequay.scheduling.WaitingScreenId;
import org.carequay.scheduling.WaitingScreenView;
import org.carequay.scheduling.WaitingScreens;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.SiteId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/waiting-screens}: the screens of waiting rooms, which show ticket numbers to whoever has their address. */
@Path("/v1/waiting-screens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class WaitingScreenResource {
    @EJB
    private WaitingScreens screens;

    @Context
    private UriInfo uri;

    /** A screen; {@code site} null for all sites. */
    public record Body(String id, String name, String site, Instant madeAt, LocalDate lastShownOn) {
        static Body of(WaitingScreenView screen) {
            return new Body(
                    screen.id().toString(),
                    screen.name(),
                    screen.site() == null ? null : screen.site().toString(),
                    screen.madeAt(),
                    screen.lastShownOn());
        }
    }

    /** A screen to set up; {@code site} null for all sites. */
    public record Input(String name, UUID site) {}

    /** The address to open on the screen; it is told only now. */
    public record Made(String id, String url) {}

    @GET
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Operation(summary = "Screens of waiting rooms")
    public PageBody<Body> list() {
        return PageBody.all(screens.screens(), Body::of);
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Answers
    @Operation(summary = "Set up a screen; the answer is the only one with its address")
    public Made add(Input input) {
        MadeWaitingScreen made =
                screens.add(new NewWaitingScreen(input.name(), input.site() == null ? null : new SiteId(input.site())));
        return new Made(made.id().toString(), page(uri.getBaseUri(), made.token()));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}/revoke")
    @Operation(summary = "End the address of a screen")
    public void revoke(@PathParam("id") WaitingScreenId id) {
        screens.revoke(id);
    }

    private static String page(URI api, String token) {
        return api.resolve("../screen.xhtml?t=" + token).toString();
    }
}
