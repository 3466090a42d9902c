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
import org.carequay.clinical.AllergyId;
import org.carequay.clinical.AllergyService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/allergies}. */
@Path("/v1/patients/{patient}/allergies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class AllergyResource {
    @EJB
    private AllergyService allergies;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Allergies of a patient, without those entered in error")
    public PageBody<AllergyBody> list() {
        return PageBody.all(allergies.of(patient), AllergyBody::of);
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}")
    @Operation(summary = "One of them, also one that was entered in error: then it says why")
    public AllergyBody get(@PathParam("id") AllergyId id) {
        return AllergyBody.of(allergies.get(patient, id));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "Add one")
    public AllergyBody add(AllergyInput input) {
        return AllergyBody.of(allergies.add(patient, input.details()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Path("none-known")
    @Operation(summary = "State that the patient has no known allergies")
    public AllergyBody noneKnown() {
        return AllergyBody.of(allergies.stateNoneKnown(patient));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what it says")
    public AllergyBody change(@PathParam("id") AllergyId id, AllergyInput input) {
        return AllergyBody.of(allergies.change(patient, id, Versions.seen(input.version()), input.details()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}/error")
    @Operation(summary = "Mark it as entered in error; answers with the list that is left")
    public PageBody<AllergyBody> error(@PathParam("id") AllergyId id, ErrorInput input) {
        allergies.markError(patient, id, Versions.seen(input.version()), input.reason());
        return list();
    }
}
