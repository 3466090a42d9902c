package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderLeave;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/providers/{id}/leave}: what becomes of visits while their provider is away. */
@Path("/v1/providers/{id}/leave")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class LeaveResource {
    @EJB
    private ProviderLeave leave;

    @EJB
    private SchedulingSetup setup;

    @PathParam("id")
    private ProviderId provider;

    @GET
    @Requires(Permission.SCHEDULE_BOOK)
    @Operation(
            summary = "The booked visits of those days, both included, each with where it could go; nothing is changed")
    public PageBody<LeaveBody.Affected> preview(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        ProviderId known = setup.provider(provider).id();
        return PageBody.all(leave.preview(new LeaveQuery(known, from, to)), LeaveBody.Affected::of);
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Operation(
            summary =
                    "Move or cancel each visit by itself; one that is refused leaves the others as they are, and cancellations need a reason")
    public PageBody<LeaveBody.Done> apply(LeaveInput input) {
        ProviderId known = setup.provider(provider).id();
        return PageBody.all(leave.apply(known, input.asked(), input.reason()), LeaveBody.Done::of);
    }
}
