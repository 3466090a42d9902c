package org.carequay.api.clinical;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.clinical.MedicationId;
import org.carequay.clinical.MedicationService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/medications}. */
@Path("/v1/patients/{patient}/medications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class MedicationResource {
    @EJB
    private MedicationService medications;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Medications of a patient, without those entered in error")
    public PageBody<MedicationBody> list() {
        return PageBody.all(medications.of(patient), MedicationBody::of);
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}")
    @Operation(summary = "One of them, also one that was entered in error: then it says why")
    public MedicationBody get(@PathParam("id") MedicationId id) {
        return MedicationBody.of(medications.get(patient, id));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "Add one")
    public MedicationBody add(MedicationInput input) {
        return MedicationBody.of(medications.add(patient, input.details()));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what it says")
    public MedicationBody change(@PathParam("id") MedicationId id, MedicationInput input) {
        return MedicationBody.of(medications.change(patient, id, Versions.seen(input.version()), input.details()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}/error")
    @Operation(summary = "Mark it as entered in error; answers with the list that is left")
    public PageBody<MedicationBody> error(@PathParam("id") MedicationId id, ErrorInput input) {
        medications.markError(patient, id, Versions.seen(input.version()), input.reason());
        return list();
    }
}
