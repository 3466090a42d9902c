package org.carequay.api.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.casefile.FirmService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/firms}. */
@Path("/v1/firms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class FirmResource {
    @EJB
    private FirmService firms;

    @GET
    @Requires(Permission.CASE_READ)
    @Operation(summary = "The law firms the clinic works with")
    public PageBody<FirmBody> all() {
        return PageBody.all(firms.all(), FirmBody::of);
    }
}
