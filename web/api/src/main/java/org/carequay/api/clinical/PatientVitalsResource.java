package org.carequay.api.clinical;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalsService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/vitals}. */
@Path("/v1/patients/{patient}/vitals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class PatientVitalsResource {
    @EJB
    private VitalsService vitals;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "The last value of each vital sign, or with kind its values over the visits")
    public PageBody<VitalBody> list(@QueryParam("kind") VitalKind kind) {
        return PageBody.all(kind == null ? vitals.last(patient) : vitals.trend(patient, kind), VitalBody::of);
    }
}
