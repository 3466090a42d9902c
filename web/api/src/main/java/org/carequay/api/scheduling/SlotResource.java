package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.Moment;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotService;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/slots}. */
@Path("/v1/slots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class SlotResource {
    private static final int SIZE = 50;
    private static final int MAX = 200;

    @EJB
    private SlotService slots;

    @Inject
    private ClinicDays days;

    /** What is looked for; {@code provider}, {@code site}, {@code resource} and {@code day} may be said several times. */
    public static class Wish {
        @QueryParam("visitType")
        private VisitTypeId visitType;

        @QueryParam("provider")
        private List<ProviderId> providers;

        @QueryParam("site")
        private List<SiteId> sites;

        @QueryParam("patient")
        private PatientId patient;

        @QueryParam("from")
        private Moment from;

        @QueryParam("to")
        private Moment to;

        @QueryParam("day")
        private List<DayOfWeek> days;

        @QueryParam("earliest")
        private LocalTime earliest;

        @QueryParam("latestEnd")
        private LocalTime latestEnd;

        @QueryParam("minutes")
        private Integer minutes;

        @QueryParam("resource")
        private List<ResourceId> resources;

        @QueryParam("size")
        private Integer size;
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(
            summary = "Free times, earliest first, and why a day has none; bounds are instants or days of the clinic",
            description =
                    "A free time is one that can be booked as things stand. Optional wishes: patient (who must be free "
                            + "too), day (monday …), earliest and latestEnd (HH:mm on the clinic's clock), minutes (the length, if not "
                            + "that of the kind of visit), resource (a room or equipment to use where one is needed).")
    public SlotsBody find(@BeanParam Wish wish) {
        new InvalidInput.Check()
                .required("visitType", wish.visitType)
                .required("from", wish.from)
                .required("to", wish.to)
                .done();
        int limit = wish.size == null ? SIZE : Math.max(1, Math.min(MAX, wish.size));
        return SlotsBody.of(slots.search(new SlotQuery(
                wish.visitType,
                given(wish.providers),
                given(wish.sites),
                wish.patient,
                days.from(wish.from),
                days.to(wish.to),
                new SlotQuery.Wishes(Set.copyOf(given(wish.days)), wish.earliest, wish.latestEnd),
                limit,
                wish.minutes == null ? null : Duration.ofMinutes(Math.max(0, wish.minutes)),
                given(wish.resources))));
    }

    /** Without those that were left blank. */
    private static <T> List<T> given(List<T> values) {
        return values.stream().filter(Objects::nonNull).toList();
    }
}
