package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.security.FreshToken;
import org.carequay.billing.InvoiceRequests;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/invoice-requests}. */
@Path("/v1/invoice-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class RequestDecisionResource {
    @EJB
    private InvoiceRequests requests;

    @Inject
    private FreshToken token;

    @POST
    @Path("{id}/decide")
    @Requires({Permission.BILLING_WRITE_OFF, Permission.BILLING_VOID})
    @Operation(
            summary =
                    "Approve, which does it, or refuse; never by the one who asked; a refund wants a token that was issued within five minutes")
    public RequestBody decide(
            @PathParam("id") String id, @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, RequestDecision input) {
        UUID request = Ids.parse("request", id);
        new InvalidInput.Check()
                .required("version", input.version())
                .required("approve", input.approve())
                .done("missing-fields");
        return RequestBody.of(requests.decide(
                request,
                input.version(),
                input.approve(),
                input.answer(),
                IdempotencyKey.text(key),
                input.approve() ? token.proofIfFresh() : null));
    }
}
