package org.carequay.api.clinical;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.clinical.OrderService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/service-requests}. */
@Path("/v1/patients/{patient}/service-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class PatientOrderResource {
    @EJB
    private OrderService orders;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Orders and referrals of a patient, newest first")
    public PageBody<OrderBody> list() {
        return PageBody.all(orders.of(patient), OrderBody::of);
    }
}
