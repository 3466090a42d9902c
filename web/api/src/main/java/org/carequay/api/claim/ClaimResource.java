package org.carequay.api.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.Claims;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims to insurers, below the invoices that they are made of. */
@Path("/v1/invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class ClaimResource {
    static final String X12 = "application/edi-x12";

    @EJB
    private Claims claims;

    @GET
    @Path("{id}/claim.837")
    @Requires(Permission.BILLING_POST)
    @Produces(X12)
    @Operation(summary = "The newest 837P as it was sent, made now when there is none; 422 claim-incomplete")
    public Response current(@PathParam("id") InvoiceId id) {
        return file(claims.current(id));
    }

    @GET
    @Path("{id}/cms1500.pdf")
    @Requires(Permission.BILLING_READ)
    @Produces("application/pdf")
    @Operation(summary = "The items of the CMS-1500 on plain paper; 422 claim-incomplete")
    public Response paper(@PathParam("id") InvoiceId id) {
        return Response.ok(claims.paper(id), "application/pdf").build();
    }

    @GET
    @Path("{id}/claims")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "The claims that were made of the invoice, newest first")
    public List<ClaimBody> all(@PathParam("id") InvoiceId id) {
        return claims.of(id).stream().map(ClaimBody::of).toList();
    }

    @GET
    @Path("{id}/claims/missing")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "What a claim of the invoice still lacks")
    public List<Violation> missing(@PathParam("id") InvoiceId id) {
        return claims.missing(id);
    }

    @POST
    @Path("{id}/claims")
    @Requires(Permission.BILLING_POST)
    @Answers
    @Operation(summary = "Make a claim, or one that replaces another or takes it back; 422 claim-incomplete")
    public ClaimBody make(
            @PathParam("id") InvoiceId id, @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, ClaimInput input) {
        return ClaimBody.of(
                claims.make(id, input.turn(), input.frequency(), input.originalReference(), IdempotencyKey.text(key)));
    }

    static Response file(DocumentContent content) {
        return Response.ok(content.content(), X12)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + content.document().fileName() + "\"")
                .build();
    }
}
