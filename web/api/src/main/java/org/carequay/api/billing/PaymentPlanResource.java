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
import java.util.List;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.billing.PaymentPlans;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/payment-plans}: what patients pay in parts. */
@Path("/v1/payment-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class PaymentPlanResource {
    @EJB
    private PaymentPlans plans;

    @GET
    @Requires(Permission.PAYMENT_TAKE)
    @Operation(summary = "The plans of a patient that are in force, with what is paid and what was missed")
    public List<PaymentPlanBody> of(@QueryParam("patient") PatientId patient) {
        new InvalidInput.Check().required("patient", patient).done("missing-fields");
        return plans.of(patient).stream().map(PaymentPlanBody::of).toList();
    }

    @POST
    @Requires(Permission.PAYMENT_TAKE)
    @Answers
    @Operation(summary = "Agree that what is owed of an invoice is paid in parts")
    public PaymentPlanBody make(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, PaymentPlanInput input) {
        return PaymentPlanBody.of(plans.make(input.command(), IdempotencyKey.text(key)));
    }

    @POST
    @Path("{id}/cancel")
    @Requires(Permission.PAYMENT_TAKE)
    @Operation(summary = "End a plan before it was paid")
    public void cancel(@PathParam("id") String id, PlanCancelInput input) {
        new InvalidInput.Check()
                .required("version", input.version())
                .required("reason", input.reason())
                .done("missing-fields");
        plans.cancel(Ids.parse("payment plan", id), input.version(), input.reason());
    }
}
