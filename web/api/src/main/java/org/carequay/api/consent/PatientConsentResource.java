package org.carequay.api.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.consent.Consents;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/consents}. */
@Path("/v1/patients/{patient}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class PatientConsentResource {
    @EJB
    private Consents consents;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "All consents of a patient, the newest first")
    public PageBody<ConsentBody> all() {
        return PageBody.all(consents.ofPatient(patient), ConsentBody::of);
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("standing")
    @Operation(summary = "What is asked for the patient's next visit, or without one, and how it stands")
    public PageBody<StandingBody> standing() {
        return PageBody.all(consents.standing(patient), StandingBody::of);
    }

    @POST
    @Requires(Permission.CONSENT_RECORD)
    @Answers
    @Operation(summary = "Take down what was signed on paper")
    public ConsentBody onPaper(PaperInput input) {
        return ConsentBody.of(consents.onPaper(patient, input.command()));
    }
}
