package org.carequay.api.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.consent.Consents;
import org.carequay.scheduling.AppointmentId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/appointments/{id}/consents}. */
@Path("/v1/appointments/{id}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class VisitConsentResource {
    @EJB
    private Consents consents;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "What is asked for the visit, and how it stands")
    public PageBody<StandingBody> standing(@PathParam("id") AppointmentId id) {
        return PageBody.all(consents.standing(id), StandingBody::of);
    }
}
