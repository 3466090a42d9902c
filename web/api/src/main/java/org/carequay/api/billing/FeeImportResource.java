package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.PayerClass;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/fees/import}: a clinic's prices from a file. */
@Path("/v1/fees/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class FeeImportResource {
    @EJB
    private FeeSchedule fees;

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary =
                    "Add the prices of a CSV file: all of them, or all that is wrong with it; dryRun=true only says what it would do")
    public FeeImportBody take(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("effectiveFrom") LocalDate effectiveFrom,
            @QueryParam("payer") PayerClass payer,
            byte[] file) {
        FeeSchedule.Trial trial = fees.tryFile(file, effectiveFrom, payer);
        if (!dryRun) {
            fees.importFile(file, effectiveFrom, payer);
        }
        return FeeImportBody.of(trial, !dryRun);
    }
}
