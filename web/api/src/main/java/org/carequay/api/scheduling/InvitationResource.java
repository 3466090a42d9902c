package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.CalendarFeedService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments/{id}.ics}: a visit for the patient's own calendar. */
@Path("/v1/appointments/{id}.ics")
@RequestScoped
@Tag(name = "Scheduling")
public class InvitationResource {
    @EJB
    private CalendarFeedService calendars;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Produces(CalendarResource.ICS)
    @Operation(summary = "The visit as an iCalendar file in the patient's language; says where and when, not what for")
    public Response invitation(@PathParam("id") AppointmentId id) {
        return Response.ok(calendars.invitation(id).text(), CalendarResource.ICS)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"")
                .build();
    }
}
