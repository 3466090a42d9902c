package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.Moment;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.ProviderId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.SiteId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments}: booking and finding; one appointment is {@link VisitResource}. */
@Path("/v1/appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class AppointmentResource {
    @EJB
    private AppointmentService appointments;

    @Inject
    private ClinicDays days;

    /** What a list of appointments is narrowed by. */
    public static class Filter {
        @QueryParam("from")
        private Moment from;

        @QueryParam("to")
        private Moment to;

        @QueryParam("provider")
        private ProviderId provider;

        @QueryParam("site")
        private SiteId site;

        @QueryParam("patient")
        private PatientId patient;

        @QueryParam("case")
        private CaseId caseFile;

        @QueryParam("status")
        private AppointmentStatus status;
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Appointments by start; bounds are instants or days of the clinic")
    public PageBody<AppointmentBody> find(@BeanParam Filter filter, @BeanParam PageQuery page) {
        AppointmentQuery query = new AppointmentQuery(
                days.from(filter.from),
                days.to(filter.to),
                filter.provider,
                filter.site,
                filter.patient,
                filter.caseFile,
                filter.status,
                page.request());
        return PageBody.of(appointments.find(query), AppointmentBody::of);
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Answers
    @Operation(summary = "Book; 409 names every conflict and offers free times")
    public AppointmentBody book(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, BookingInput input) {
        return AppointmentBody.of(appointments.book(input.command(), IdempotencyKey.text(key)));
    }
}
