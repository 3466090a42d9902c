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
import java.util.List;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/providers}. */
@Path("/v1/providers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class ProviderResource {
    @EJB
    private SchedulingSetup setup;

    @EJB
    private ScheduleConfiguration configuration;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Who can be booked, and who could before")
    public PageBody<ProviderBody> list() {
        return PageBody.all(setup.providers(), ProviderBody::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}")
    @Operation(summary = "One provider")
    public ProviderBody get(@PathParam("id") ProviderId id) {
        return ProviderBody.of(setup.provider(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Answers
    @Operation(summary = "Add a provider, without hours")
    public ProviderBody add(ProviderInput input) {
        return ProviderBody.of(configuration.addProvider(input.details(), List.of()));
    }

    @PUT
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "Replace what is said about a provider")
    public ProviderBody update(
            @PathParam("id") ProviderId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ProviderInput input) {
        return ProviderBody.of(
                configuration.updateProvider(id, Versions.seen(input.version(), ifMatch), input.details()));
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}/hours")
    @Operation(summary = "The provider's weekly hours")
    public HoursBody hours(@PathParam("id") ProviderId id) {
        return HoursBody.of(setup.provider(id), setup.hours(id));
    }

    @PUT
    @Requires(Permission.SCHEDULE_CONFIGURE)
    @Path("{id}/hours")
    @Operation(summary = "Replace all of the provider's weekly hours")
    public HoursBody setHours(
            @PathParam("id") ProviderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ProviderInput.HoursInput input) {
        long seen = Versions.seen(input.version(), ifMatch);
        ProviderView provider = configuration.setHours(id, seen, input.all());
        return HoursBody.of(provider, setup.hours(id));
    }
}
