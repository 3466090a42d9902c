package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.billing.ChequeId;
import org.carequay.billing.Cheques;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/cheques}. */
@Path("/v1/cheques")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class ChequeResource {
    @EJB
    private Cheques cheques;

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Cheques, newest first")
    public PageBody<ChequeBody> find(
            @QueryParam("status") String status, @QueryParam("q") String text, @BeanParam PageQuery page) {
        return PageBody.of(cheques.find(status, text, page.request()), ChequeBody::of);
    }

    @POST
    @Requires(Permission.BILLING_POST)
    @Answers
    @Operation(summary = "Take a cheque for invoices that wait for one")
    public ChequeBody receive(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, ChequeInput input) {
        return ChequeBody.of(cheques.receive(input.command(), IdempotencyKey.text(key)));
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("{id}")
    @Operation(summary = "The cheque with the invoices it came for")
    public ChequeBody get(@PathParam("id") ChequeId id) {
        return ChequeBody.of(cheques.get(id));
    }

    @POST
    @Requires(Permission.BILLING_POST)
    @Path("{id}/settle")
    @Operation(summary = "It has cleared: pays all its invoices")
    public ChequeBody settle(
            @PathParam("id") ChequeId id,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            ChequeSettlement input) {
        return ChequeBody.of(cheques.settle(id, input.command(), IdempotencyKey.text(key)));
    }

    @POST
    @Requires(Permission.BILLING_POST)
    @Path("{id}/return")
    @Operation(summary = "It came back: its invoices wait for another")
    public ChequeBody comeBack(
            @PathParam("id") ChequeId id, @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, ChequeReturn input) {
        return ChequeBody.of(cheques.comeBack(id, input.command(), IdempotencyKey.text(key)));
    }
}
