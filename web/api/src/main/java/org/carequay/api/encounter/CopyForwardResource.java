package org.carequay.api.encounter;

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
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.encounter.CopyForwardService;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters/{encounter}/copy-forward}. */
@Path("/v1/encounters/{encounter}/copy-forward")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Encounters")
public class CopyForwardResource {
    @EJB
    private CopyForwardService copies;

    @PathParam("encounter")
    private EncounterId encounter;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Which sections of a note were copied from where, and which are still to be stood by")
    public PageBody<CopiedBody> list() {
        return PageBody.all(copies.of(encounter), CopiedBody::of);
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Operation(summary = "Copy the last signed note into the empty sections of the draft")
    public EncounterBody copy(SignInput input) {
        return EncounterBody.of(copies.copy(encounter, Versions.seen(input.version())));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Operation(summary = "Stand by a copied section as it is")
    public PageBody<CopiedBody> attest(AttestInput input) {
        return PageBody.all(copies.attest(encounter, input.section()), CopiedBody::of);
    }
}
