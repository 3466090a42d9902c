package org.carequay.api.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.patient.PatientId;
import org.carequay.retention.LegalHolds;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/legal-holds}. */
@Path("/v1/legal-holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class LegalHoldResource {
    @EJB
    private LegalHolds holds;

    @GET
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Holds that stand, the newest first; at most two hundred")
    public PageBody<HoldBody> standing() {
        return PageBody.all(holds.standing(), HoldBody::of);
    }

    @POST
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Place a hold: nothing of that record is deleted while it stands")
    public Response place(HoldInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of(
                        "id",
                        holds.place(PatientId.parse(input.patient()), input.reason())
                                .toString()))
                .build();
    }

    @POST
    @Path("{id}/release")
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Release it")
    public void release(@PathParam("id") UUID id) {
        holds.release(id);
    }
}
