package org.carequay.api.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Versions;
import org.carequay.consent.ConsentId;
import org.carequay.consent.Consents;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/consents/{id}}. */
@Path("/v1/consents/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class ConsentResource {
    @EJB
    private Consents consents;

    @PathParam("id")
    private ConsentId id;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "A consent with its signatures")
    public ConsentBody get() {
        return ConsentBody.of(consents.get(id));
    }

    @POST
    @Requires(Permission.CONSENT_RECORD)
    @Path("decline")
    @Operation(summary = "The patient does not agree; it stays asked")
    public ConsentBody decline(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, EndInput input) {
        return ConsentBody.of(consents.decline(id, Versions.seen(input.version(), ifMatch), input.reason()));
    }

    @POST
    @Requires(Permission.CONSENT_RECORD)
    @Path("revoke")
    @Operation(summary = "The patient takes back what they signed")
    public ConsentBody revoke(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, EndInput input) {
        return ConsentBody.of(consents.revoke(id, Versions.seen(input.version(), ifMatch), input.reason()));
    }
}
