package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.RoomChoice;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments/{id}/rooms}: the rooms of the visit's site, and which the visit has. */
@Path("/v1/appointments/{id}/rooms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class RoomResource {
    @EJB
    private FrontDesk desk;

    @EJB
    private AppointmentService appointments;

    @PathParam("id")
    private AppointmentId id;

    /** A room; {@code own}: the visit's; {@code free}: nobody else has it in the visit's time. */
    public record Room(UUID id, String name, boolean own, boolean free) {
        static Room of(RoomChoice choice) {
            return new Room(choice.id().value(), choice.name(), choice.own(), choice.free());
        }
    }

    @GET
    @Requires(Permission.SCHEDULE_CHECK_IN)
    @Operation(summary = "Rooms of the visit's site")
    public PageBody<Room> rooms() {
        return PageBody.all(desk.rooms(id), Room::of);
    }

    @POST
    @Requires(Permission.SCHEDULE_CHECK_IN)
    @Operation(summary = "Give the visit that room; a checked-in patient is in it from now on")
    public AppointmentBody give(VisitInputs.Room input) {
        new InvalidInput.Check().required("room", input.room()).done();
        long seen = input.version() == null ? appointments.get(id).version() : input.version();
        desk.toRoom(id, seen, new ResourceId(input.room()));
        return AppointmentBody.of(appointments.get(id));
    }
}
