package org.carequay.api.recall;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypes;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/recall-types}. */
@Path("/v1/recall-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
public class RecallTypeResource {
    @EJB
    private RecallTypes types;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "Kinds of recalls")
    public PageBody<RecallTypeBody> all() {
        return PageBody.all(types.all(), RecallTypeBody::of);
    }

    @GET
    @Requires(Permission.RECALL_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "One kind of recall")
    public RecallTypeBody get(@PathParam("id") RecallTypeId id) {
        return RecallTypeBody.of(types.get(id));
    }

    @POST
    @Requires(Permission.RECALL_CONFIGURE)
    @Answers
    @Operation(summary = "Add a kind of recall")
    public RecallTypeBody add(RecallTypeInput input) {
        return RecallTypeBody.of(types.add(input.details()));
    }

    @PUT
    @Requires(Permission.RECALL_CONFIGURE)
    @Path("{id}")
    @Operation(summary = "Replace what a kind of recall says; the next run brings open recalls into line")
    public RecallTypeBody change(
            @PathParam("id") RecallTypeId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            RecallTypeInput input) {
        return RecallTypeBody.of(types.change(id, Versions.seen(input.version(), ifMatch), input.details()));
    }
}
