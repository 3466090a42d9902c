package org.carequay.api.claim;

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
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.security.FreshToken;
import org.carequay.claim.PayerRefunds;
import org.carequay.claim.RemittanceId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/remittances/{id}/claims/{claim}/send-back}: money that is nobody's here goes back to the insurer. */
@Path("/v1/remittances/{id}/claims/{claim}/send-back")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class PayerRefundResource {
    @EJB
    private PayerRefunds refunds;

    @Inject
    private FreshToken token;

    @POST
    @Requires(Permission.BILLING_WRITE_OFF)
    @Operation(
            summary =
                    "Note that what was paid for a dismissed claim went back; never by who dismissed it, and with a token that was issued within five minutes")
    public RemittanceBody sendBack(
            @PathParam("id") RemittanceId id,
            @PathParam("claim") String claim,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            SendBackInput input) {
        new InvalidInput.Check().required("version", input.version()).done("missing-fields");
        return RemittanceBody.of(refunds.sendBack(
                id,
                Ids.parse("remittance-claim", claim),
                input.version(),
                input.way(),
                input.reference(),
                token.proof(),
                IdempotencyKey.text(key)));
    }
}
