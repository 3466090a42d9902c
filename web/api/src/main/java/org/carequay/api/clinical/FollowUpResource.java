package org.carequay.api.clinical;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.clinical.FollowUpService;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters/{encounter}/follow-up}. */
@Path("/v1/encounters/{encounter}/follow-up")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class FollowUpResource {
    @EJB
    private FollowUpService followUps;

    @PathParam("encounter")
    private EncounterId encounter;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "When the patient is to come again")
    public FollowUpBody get() {
        return followUps.of(encounter).map(FollowUpBody::of).orElse(FollowUpBody.NOTHING);
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Operation(summary = "Say when the patient is to come again")
    public FollowUpBody say(FollowUpInput input) {
        long seen = input.version() == null ? 0 : input.version();
        return FollowUpBody.of(followUps.say(encounter, seen, input.details()));
    }
}
