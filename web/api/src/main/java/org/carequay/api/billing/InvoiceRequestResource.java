package org.carequay.api.billing;

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
import java.util.List;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceRequests;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/invoices/{id}/requests}: write-offs, voids and refunds that one person asks for and another decides. */
@Path("/v1/invoices/{id}/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class InvoiceRequestResource {
    @EJB
    private InvoiceRequests requests;

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "What was asked for about an invoice, oldest first")
    public List<RequestBody> of(@PathParam("id") InvoiceId id) {
        return requests.of(id).stream().map(RequestBody::of).toList();
    }

    @POST
    @Requires(Permission.BILLING_POST)
    @Answers
    @Operation(summary = "Ask for a write-off, a void or a refund")
    public RequestBody ask(
            @PathParam("id") InvoiceId id, @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, RequestInput input) {
        return RequestBody.of(requests.ask(id, input.command(), IdempotencyKey.text(key)));
    }
}
