package org.carequay.api.claim;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.Remittances;
import org.carequay.document.DispositionNames;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/remittances}: what insurers advise that they pay. */
@Path("/v1/remittances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class RemittanceResource {
    private static final String X12 = "application/edi-x12";

    @EJB
    private Remittances remittances;

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Payments that insurers advised, newest first")
    public PageBody<RemittanceBody> find(@QueryParam("q") String text, @BeanParam PageQuery page) {
        return PageBody.of(remittances.find(text, page.request()), RemittanceBody::of);
    }

    @POST
    @Requires(Permission.BILLING_POST)
    @Answers
    @Consumes({X12, MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Operation(
            summary =
                    "Take an 835 of at most 5 MB, the body as it is: books all of it, or says all that is wrong with it")
    public TakenBody take(
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            @HeaderParam("Despite-Cheque") String despite,
            InputStream file)
            throws IOException {
        byte[] bytes = file.readNBytes(Remittances.MAX_BYTES + 1);
        String name = DispositionNames.fileName(disposition);
        return TakenBody.of(remittances.take(name, bytes, despite, IdempotencyKey.text(key)));
    }

    @GET
    @Path("unmatched")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Claims of remittances that found no invoice, or those that somebody dismissed; oldest first")
    public PageBody<RemittanceClaimBody> unmatched(
            @QueryParam("dismissed") boolean dismissed, @BeanParam PageQuery page) {
        return PageBody.of(remittances.unmatched(dismissed, page.request()), RemittanceClaimBody::of);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "A payment with its claims and adjustments")
    public RemittanceBody get(@PathParam("id") RemittanceId id) {
        return RemittanceBody.of(remittances.get(id));
    }

    @GET
    @Path("{id}/file.835")
    @Requires(Permission.BILLING_READ)
    @Produces(X12)
    @Operation(summary = "The file as it came")
    public Response file(@PathParam("id") RemittanceId id) {
        return Response.ok(remittances.file(id).content(), X12).build();
    }

    @POST
    @Path("{id}/claims/{claim}/match")
    @Requires(Permission.BILLING_POST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which invoice a claim is of, and book it")
    public RemittanceBody match(
            @PathParam("id") RemittanceId id,
            @PathParam("claim") String claim,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            MatchInput input) {
        new InvalidInput.Check().required("version", input.version()).done("missing-fields");
        return RemittanceBody.of(remittances.match(
                id,
                Ids.parse("remittance-claim", claim),
                input.version(),
                input.invoiceNumber(),
                IdempotencyKey.text(key)));
    }

    @POST
    @Path("{id}/claims/{claim}/dismiss")
    @Requires(Permission.BILLING_POST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that a claim is nobody's here; what was paid for it is due back")
    public RemittanceBody dismiss(
            @PathParam("id") RemittanceId id,
            @PathParam("claim") String claim,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            DismissInput input) {
        new InvalidInput.Check().required("version", input.version()).done("missing-fields");
        return RemittanceBody.of(remittances.dismiss(
                id, Ids.parse("remittance-claim", claim), input.version(), input.reason(), IdempotencyKey.text(key)));
    }

    @POST
    @Path("{id}/claims/{claim}/restore")
    @Requires(Permission.BILLING_POST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A dismissed claim waits for its invoice again")
    public RemittanceBody restore(
            @PathParam("id") RemittanceId id,
            @PathParam("claim") String claim,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            DismissInput input) {
        new InvalidInput.Check().required("version", input.version()).done("missing-fields");
        return RemittanceBody.of(remittances.restore(
                id, Ids.parse("remittance-claim", claim), input.version(), IdempotencyKey.text(key)));
    }
}
