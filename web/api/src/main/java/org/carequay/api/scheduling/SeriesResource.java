package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.SeriesService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments/series}: visits that are planned together; changing them is {@link VisitSeriesResource}. */
@Path("/v1/appointments/series")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class SeriesResource {
    @EJB
    private SeriesService series;

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Answers
    @Operation(
            summary = "Book a series; each visit says whether it is booked or why not",
            description = "409 as for a single booking when none of the visits can be booked; nothing is booked then.")
    public SeriesBody.Booked book(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, SeriesInput.Plan input) {
        return SeriesBody.Booked.of(series.book(input.plan(), input.settled(), IdempotencyKey.text(key)));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("check")
    @Operation(summary = "The visits of a series and what is in the way of each, without booking")
    public PageBody<SeriesBody.Planned> check(SeriesInput.Plan input) {
        return PageBody.all(series.plan(input.plan()), SeriesBody.Planned::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("{id}")
    @Operation(summary = "The series with its visits")
    public SeriesBody get(@PathParam("id") SeriesId id) {
        return SeriesBody.of(series.get(id));
    }
}
