package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.carequay.api.paging.ClinicDays;
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
    @Path("trial-balance")
    @Operation(summary = "Debits and credits per account to the end of a day")
    public Ledger.TrialBalance trialBalance(@QueryParam("asOf") LocalDate asOf) {
        return ledger.trialBalance(days.orToday(asOf));
    }
}
