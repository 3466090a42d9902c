package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.Moment;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.SlotQuery;
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
    private AppointmentService appointments;

    @Inject
    private ClinicDays days;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Free times, earliest first; bounds are instants or days of the clinic")
    public PageBody<SlotBody> find(
            @QueryParam("visitType") VisitTypeId visitType,
            @QueryParam("provider") ProviderId provider,
            @QueryParam("site") SiteId site,
            @QueryParam("from") Moment from,
            @QueryParam("to") Moment to,
            @QueryParam("size") Integer size) {
        new InvalidInput.Check()
                .required("visitType", visitType)
                .required("from", from)
                .required("to", to)
                .done();
        int limit = size == null ? SIZE : Math.max(1, Math.min(MAX, size));
        return PageBody.all(
                appointments.slots(new SlotQuery(visitType, provider, site, days.from(from), days.to(to), limit)),
                SlotBody::of);
    }
}
