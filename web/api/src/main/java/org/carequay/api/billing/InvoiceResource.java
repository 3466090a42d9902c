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
import jakarta.ws.rs.core.Response;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/invoices}. */
@Path("/v1/invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class InvoiceResource {
    /** Nothing else, so that the paper of an invoice keeps its address. */
    private static final String ID = "{id: [0-9a-fA-F-]+}";

    @EJB
    private InvoiceService invoices;

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Search invoices")
    public PageBody<InvoiceLine> find(
            @QueryParam("q") String text,
            @QueryParam("state") InvoiceState state,
            @QueryParam("case") CaseId caseFile,
            @QueryParam("patient") PatientId patient,
            @BeanParam PageQuery page) {
        InvoiceQuery query = new InvoiceQuery(text, state, caseFile, patient, page.request());
        return PageBody.of(invoices.find(query), InvoiceLine::of);
    }

    @POST
    @Requires(Permission.BILLING_POST)
    @Answers
    @Operation(summary = "Bill signed encounters of a case")
    public InvoiceBody create(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, InvoiceInput input) {
        return InvoiceBody.of(invoices.create(input.command(), IdempotencyKey.text(key)));
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path(ID)
    @Operation(summary = "The invoice with its lines, offers, cheques and history")
    public InvoiceBody get(@PathParam("id") InvoiceId id) {
        return InvoiceBody.of(invoices.get(id));
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path(ID + ".pdf")
    @Produces("application/pdf")
    @Operation(summary = "The paper that was sent, byte for byte; before that as it would be printed now")
    public Response paper(@PathParam("id") InvoiceId id) {
        return Response.ok(invoices.paper(id), "application/pdf").build();
    }

    @POST
    @Requires({
        Permission.BILLING_POST,
        Permission.BILLING_APPROVE_REDUCTION,
        Permission.BILLING_WRITE_OFF,
        Permission.BILLING_VOID
    })
    @Path("{id}/transitions")
    @Operation(summary = "Move the invoice on; 409 illegal-transition, 422 missing-fields")
    public InvoiceBody move(
            @PathParam("id") InvoiceId id, @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, InvoiceMove input) {
        return InvoiceBody.of(invoices.move(id, input.command(), IdempotencyKey.text(key)));
    }
}
