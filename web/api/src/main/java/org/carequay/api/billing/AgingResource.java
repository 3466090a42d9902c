package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.carequay.api.paging.ClinicDays;
import org.carequay.billing.Aging;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.sheet.Spool;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/aging} and the same as a workbook. */
@Path("/v1/reports")
@RequestScoped
@Tag(name = "Billing")
public class AgingResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private Aging aging;

    @Inject
    private ClinicDays days;

    @GET
    @Requires(Permission.BILLING_READ)
    @Path("aging")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who owes what since when, as of any day")
    public AgingBody report(@QueryParam("asOf") LocalDate asOf) {
        return AgingBody.of(aging.report(days.orToday(asOf)));
    }

    @GET
    @Requires(Permission.REPORT_EXPORT)
    @Path("aging.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The same as an Excel workbook; the export is recorded")
    public Response workbook(@QueryParam("asOf") LocalDate asOf) {
        LocalDate day = days.orToday(asOf);
        return SpooledAnswer.of(Spool.filled(out -> aging.workbook(day, out)), "aging-" + day + ".xlsx");
    }
}
