package org.carequay.api.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.api.security.FreshToken;
import org.carequay.retention.RecordDeletions;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/record-deletions}. Approving one wants a token that was issued within five minutes. */
@Path("/v1/record-deletions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class RecordDeletionResource {
    @EJB
    private RecordDeletions deletions;

    @Inject
    private FreshToken token;

    @GET
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Deletions that wait, then those that were decided; at most two hundred")
    public PageBody<DeletionBody> all() {
        return PageBody.all(deletions.all(), DeletionBody::of);
    }

    @POST
    @Path("{id}/approve")
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Delete it, for good; not by whoever proposed it")
    public void approve(@PathParam("id") UUID id) {
        deletions.approve(id, token.proof());
    }

    @POST
    @Path("{id}/keep")
    @Requires(Permission.RECORD_DELETE)
    @Operation(summary = "Keep it; it is not proposed again for a year")
    public void keep(@PathParam("id") UUID id, NoteInput input) {
        deletions.keep(id, input.note());
    }
}
