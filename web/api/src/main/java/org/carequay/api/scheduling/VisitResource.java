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
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.VisitEnds;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One appointment and the course of its visit: {@code /v1/appointments/{id}} and below. */
@Path("/v1/appointments/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class VisitResource {
    @EJB
    private AppointmentService appointments;

    @EJB
    private FrontDesk desk;

    @EJB
    private VisitEnds ends;

    @PathParam("id")
    private AppointmentId id;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "The appointment")
    public AppointmentBody get() {
        return AppointmentBody.of(appointments.get(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("note")
    @Operation(summary = "Note something about the visit for those who receive the patient")
    public AppointmentBody annotate(VisitInputs.Note input) {
        return AppointmentBody.of(appointments.annotate(id, seen(input.version()), input.note()));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("arrive")
    @Operation(summary = "The patient is here")
    public AppointmentBody arrive(VisitInputs.Step input) {
        return AppointmentBody.of(appointments.arrive(id, seen(input.version())));
    }

    @POST
    @Requires(Permission.SCHEDULE_CHECK_IN)
    @Path("check-in")
    @Operation(summary = "Check in; a gate that is not met needs a waiver")
    public AppointmentBody checkIn(VisitInputs.CheckIn input) {
        if (input.gates() != null) {
            return AppointmentBody.of(desk.checkIn(id, seen(input.version()), VisitInputs.Gate.answers(input.gates())));
        }
        return AppointmentBody.of(desk.checkIn(
                id, seen(input.version()), input.identityConfirmed(), input.payerConfirmed(), input.waiver()));
    }

    @POST
    @Requires({Permission.ENCOUNTER_WRITE, Permission.SCHEDULE_CHECK_IN})
    @Path("start")
    @Operation(summary = "The provider sees the patient")
    public AppointmentBody start(VisitInputs.Step input) {
        return AppointmentBody.of(appointments.start(id, seen(input.version())));
    }

    @POST
    @Requires({Permission.ENCOUNTER_WRITE, Permission.SCHEDULE_CHECK_IN})
    @Path("fulfil")
    @Operation(summary = "The visit is over")
    public AppointmentBody fulfil(VisitInputs.Step input) {
        return AppointmentBody.of(appointments.fulfil(id, seen(input.version())));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("cancel")
    @Operation(summary = "Cancel, by whom and why")
    public AppointmentBody cancel(VisitInputs.Cancel input) {
        new InvalidInput.Check()
                .required("party", input.party())
                .required("reason", input.reason())
                .done();
        return AppointmentBody.of(
                appointments.cancel(id, seen(input.version()), new CancelAppointment(input.party(), input.reason())));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("no-show")
    @Operation(summary = "The patient did not come")
    public AppointmentBody noShow(VisitInputs.Step input) {
        return AppointmentBody.of(appointments.noShow(id, seen(input.version())));
    }

    @POST
    @Requires(Permission.SCHEDULE_CHECK_IN)
    @Path("undo")
    @Operation(
            summary =
                    "Take back, on the same day, the last step: that it was fulfilled, cancelled or missed, the check-in, or the arrival")
    public AppointmentBody undo(VisitInputs.Step input) {
        return AppointmentBody.of(ends.undo(id, seen(input.version())));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("reschedule")
    @Operation(
            summary =
                    "Move to another time, provider, site or room, or stretch; 409 as for booking, and the visit stays")
    public AppointmentBody reschedule(VisitInputs.Reschedule input) {
        AppointmentView now = appointments.get(id);
        long seen = input.version() == null ? now.version() : input.version();
        return AppointmentBody.of(appointments.reschedule(id, seen, input.command(now.start())));
    }

    /** The order of steps guards a visit by itself, so a client that just acts need not read first. */
    private long seen(Long version) {
        return version == null ? appointments.get(id).version() : version;
    }
}
