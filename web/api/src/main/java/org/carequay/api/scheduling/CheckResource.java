package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.scheduling.SlotService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments/check}: whether a visit could be booked as wished. */
@Path("/v1/appointments/check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class CheckResource {
    @EJB
    private SlotService slots;

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Operation(summary = "Everything in the way of a visit, without booking it")
    public CheckBody check(BookingInput input) {
        return CheckBody.of(slots.check(input.command()));
    }
}
