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
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.SeriesService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments/{id}/series}: the series of a visit, and its changes from that visit on. */
@Path("/v1/appointments/{id}/series")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class VisitSeriesResource {
    @EJB
    private SeriesService series;

    @EJB
    private AppointmentService appointments;

    @PathParam("id")
    private AppointmentId id;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "The series of the visit; 404 when it stands alone")
    public SeriesBody get() {
        return SeriesBody.of(series.get(
                series.placeOf(id).orElseThrow(() -> new NotFound("series")).series()));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("check")
    @Operation(summary = "What a change would do to which visits, without changing them")
    public PageBody<SeriesBody.Moved> check(SeriesInput.Change input) {
        return PageBody.all(series.preview(input.of(id, seen(input.version()))), SeriesBody.Moved::of);
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("reschedule")
    @Operation(
            summary = "Change this visit, this and the following, or all ahead; those that cannot be changed stay",
            description = "this-and-following makes them a series of their own.")
    public SeriesBody.Changed reschedule(SeriesInput.Change input) {
        return SeriesBody.Changed.of(series.change(input.of(id, seen(input.version()))));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("cancel")
    @Operation(summary = "Call off this visit, this and the following, or all ahead")
    public PageBody<AppointmentBody> cancel(SeriesInput.Cancel input) {
        return PageBody.all(
                series.cancel(id, seen(input.version()), input.scope(), input.command()), AppointmentBody::of);
    }

    private long seen(Long version) {
        return version == null ? appointments.get(id).version() : version;
    }
}
