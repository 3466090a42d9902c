package org.carequay.api.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.care.CareTeams;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/care-team-members}. */
@Path("/v1/care-team-members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class CareTeamMemberResource {
    @EJB
    private CareTeams teams;

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/end")
    @Operation(summary = "Take somebody out of a care team again")
    public void end(@PathParam("id") UUID id) {
        teams.remove(id);
    }
}
