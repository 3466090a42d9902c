package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.Moment;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.CalendarQuery;
import org.carequay.scheduling.CalendarService;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/calendar}: all visits of a span of time at once, as a calendar needs them. */
@Path("/v1/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class CalendarVisitResource {
    @EJB
    private CalendarService calendar;

    @Inject
    private ClinicDays days;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Every visit that touches the time asked about, 60 days at most; bounds are instants or days")
    public PageBody<CalendarVisitBody> visits(
            @QueryParam("from") Moment from,
            @QueryParam("to") Moment to,
            @QueryParam("provider") ProviderId provider,
            @QueryParam("site") SiteId site,
            @QueryParam("visitType") VisitTypeId visitType,
            @QueryParam("status") AppointmentStatus status) {
        new InvalidInput.Check().required("from", from).required("to", to).done();
        Instant start = days.from(from);
        Instant end = days.to(to);
        new InvalidInput.Check()
                .that(start.isBefore(end), "to", "not-after-start")
                .done();
        return PageBody.all(
                calendar.visits(new CalendarQuery(
                        new TimeRange(start, end), one(provider), one(site), one(visitType), one(status))),
                CalendarVisitBody::of);
    }

    private static <T> Set<T> one(T wanted) {
        return wanted == null ? Set.of() : Set.of(wanted);
    }
}
