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
import org.carequay.clinical.ConditionId;
import org.carequay.clinical.ConditionService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/conditions}. */
@Path("/v1/patients/{patient}/conditions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class ConditionResource {
    @EJB
    private ConditionService conditions;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Problems of a patient, without those entered in error")
    public PageBody<ConditionBody> list() {
        return PageBody.all(conditions.of(patient), ConditionBody::of);
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}")
    @Operation(summary = "One of them, also one that was entered in error: then it says why")
    public ConditionBody get(@PathParam("id") ConditionId id) {
        return ConditionBody.of(conditions.get(patient, id));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "Add one")
    public ConditionBody add(ConditionInput input) {
        return ConditionBody.of(conditions.add(patient, input.details()));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what it says")
    public ConditionBody change(@PathParam("id") ConditionId id, ConditionInput input) {
        return ConditionBody.of(conditions.change(patient, id, Versions.seen(input.version()), input.details()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}/error")
    @Operation(summary = "Mark it as entered in error; answers with the list that is left")
    public PageBody<ConditionBody> error(@PathParam("id") ConditionId id, ErrorInput input) {
        conditions.markError(patient, id, Versions.seen(input.version()), input.reason());
        return list();
    }
}
