package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.Attendance;
import org.carequay.scheduling.VisitEnds;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/attendance}: how reliably a patient comes. */
@Path("/v1/patients/{patient}/attendance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class AttendanceResource {
    @EJB
    private VisitEnds ends;

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Missed visits and late cancellations of the last 12 months")
    public Attendance attendance(@PathParam("patient") PatientId patient) {
        return ends.attendance(patient);
    }
}
