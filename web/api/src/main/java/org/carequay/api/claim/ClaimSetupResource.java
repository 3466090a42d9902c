package org.carequay.api.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.Made;
import org.carequay.claim.ClaimSetup;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/claim-setup}: the clinic as insurers know it, and the insurers. */
@Path("/v1/claim-setup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class ClaimSetupResource {
    @EJB
    private ClaimSetup setup;

    /** The clinic as the biller of its claims. */
    public record BillerInput(
            Long version,
            String npi,
            String taxonomy,
            String contactName,
            String contactPhone,
            String receiverName,
            String receiverId,
            Boolean production) {}

    /** An insurer, new or (with id and version) changed. */
    public record PayerInput(java.util.UUID id, Long version, String name, String payerId, String filing) {}

    /** An insurer. */
    public record PayerBody(java.util.UUID id, long version, String name, String payerId, String filing)
            implements Made {
        static PayerBody of(ClaimSetup.Payer payer) {
            return new PayerBody(payer.id(), payer.version(), payer.name(), payer.payerId(), payer.filing());
        }
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "The clinic as the biller of its claims")
    public ClaimSetup.Biller biller() {
        return setup.biller();
    }

    @PUT
    @Requires(Permission.CLINIC_CONFIGURE)
    @Operation(summary = "Set NPI, taxonomy, contact and clearing house")
    public ClaimSetup.Biller save(BillerInput input) {
        return setup.save(new ClaimSetup.Biller(
                input.version() == null ? 0 : input.version(),
                input.npi(),
                input.taxonomy(),
                input.contactName(),
                input.contactPhone(),
                input.receiverName(),
                input.receiverId(),
                Boolean.TRUE.equals(input.production())));
    }

    @GET
    @Path("payers")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Insurers and their numbers, by name")
    public List<PayerBody> payers() {
        return setup.payers().stream().map(PayerBody::of).toList();
    }

    @POST
    @Path("payers")
    @Requires(Permission.CLINIC_CONFIGURE)
    @Answers
    @Operation(summary = "Add an insurer, or change the one of that id")
    public PayerBody save(PayerInput input) {
        return PayerBody.of(setup.save(new ClaimSetup.Payer(
                input.id(),
                input.version() == null ? 0 : input.version(),
                input.name(),
                input.payerId(),
                input.filing())));
    }
}
