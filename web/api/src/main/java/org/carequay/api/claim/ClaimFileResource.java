package org.carequay.api.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.carequay.claim.ClaimFileId;
import org.carequay.claim.Claims;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/claim-files}: claims byte for byte as they were sent. */
@Path("/v1/claim-files")
@RequestScoped
@Tag(name = "Billing")
public class ClaimFileResource {
    @EJB
    private Claims claims;

    @GET
    @Path("{id}/claim.837")
    @Requires(Permission.BILLING_READ)
    @Produces(ClaimResource.X12)
    @Operation(summary = "A claim as it was sent")
    public Response file(@PathParam("id") ClaimFileId id) {
        return ClaimResource.file(claims.file(id));
    }
}
