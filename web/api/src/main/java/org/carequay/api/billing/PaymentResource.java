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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.billing.PaymentId;
import org.carequay.billing.PaymentReversals;
import org.carequay.billing.Payments;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/payments}: what patients pay at the desk. */
@Path("/v1/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class PaymentResource {
    @EJB
    private Payments payments;

    @EJB
    private PaymentReversals reversals;

    @GET
    @Requires(Permission.PAYMENT_TAKE)
    @Operation(summary = "A patient's payments, newest first")
    public List<PaymentBody> of(@QueryParam("patient") PatientId patient) {
        new InvalidInput.Check().required("patient", patient).done("missing-fields");
        return payments.of(patient).stream().map(PaymentBody::of).toList();
    }

    @POST
    @Requires(Permission.PAYMENT_TAKE)
    @Answers
    @Operation(summary = "Take a payment: posts it and prints the receipt")
    public PaymentBody take(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, PaymentInput input) {
        return PaymentBody.of(payments.take(input.command(), IdempotencyKey.text(key)));
    }

    @GET
    @Path("{id}/receipt.pdf")
    @Requires(Permission.PAYMENT_TAKE)
    @Produces("application/pdf")
    @Operation(summary = "The receipt as it was printed")
    public Response receipt(@PathParam("id") PaymentId id) {
        return Response.ok(payments.receipt(id).content(), "application/pdf").build();
    }

    @POST
    @Path("{id}/reverse")
    @Requires(Permission.BILLING_POST)
    @Operation(summary = "Take a payment back: its invoices are owed again; not by whoever took it")
    public PaymentBody reverse(
            @PathParam("id") PaymentId id,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            ReversalInput input) {
        return PaymentBody.of(reversals.reverse(id, input.reason(), IdempotencyKey.text(key)));
    }

    @POST
    @Path("counts")
    @Requires(Permission.PAYMENT_TAKE)
    @Answers
    @Operation(summary = "Count the caller's drawer and bring it to the bank")
    public Payments.Closing count(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, DrawerCountInput input) {
        return payments.count(input.command(), IdempotencyKey.text(key));
    }
}
