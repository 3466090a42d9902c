package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.billing.Ledger;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/ledger}. */
@Path("/v1/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class LedgerResource {
    @EJB
    private Ledger ledger;

    @Inject
    private ClinicDays days;

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("journal")
    @Operation(summary = "The journal, newest first")
    public PageBody<JournalBody> journal(
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("kind") String kind,
            @QueryParam("account") String account,
            @QueryParam("invoice") String invoice,
            @BeanParam PageQuery page) {
        return PageBody.of(
                ledger.journal(new Ledger.Query(from, to, kind, account, invoice, page.request())), JournalBody::of);
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("closings")
    @Operation(summary = "Periods that are closed, newest first")
    public List<Ledger.Closing> closings() {
        return ledger.closings();
    }

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Path("closings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers
    @Operation(summary = "Close everything to the end of a day")
    public Ledger.Closing close(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, PeriodEnd input) {
        return ledger.close(input.through(), IdempotencyKey.text(key));
    }

    /** The last day of a period. */
    public record PeriodEnd(LocalDate through) {}

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("trial-balance")
    @Operation(summary = "Debits and credits per account to the end of a day")
    public Ledger.TrialBalance trialBalance(@QueryParam("asOf") LocalDate asOf) {
        return ledger.trialBalance(days.orToday(asOf));
    }
}
