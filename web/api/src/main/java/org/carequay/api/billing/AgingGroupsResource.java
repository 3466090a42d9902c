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
import java.util.List;
import org.carequay.api.paging.ClinicDays;
import org.carequay.billing.AgingGroups;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spool;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/aging/groups}. */
@Path("/v1/reports")
@RequestScoped
@Tag(name = "Billing")
public class AgingGroupsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private AgingGroups aging;

    @Inject
    private ClinicDays days;

    /** The report as JSON; {@code control} is the ledger's own sum. */
    public record Body(
            LocalDate asOf,
            AgingGroups.Basis basis,
            AgingGroups.Group group,
            AgingGroups.Scale scale,
            List<String> buckets,
            List<AgingGroups.Row> rows,
            AgingGroups.Row total,
            Money control) {}

    @GET
    @Path("aging/groups")
    @Requires(Permission.BILLING_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open balances by patient, case, firm, attorney, payer or provider, in days or months")
    public Body report(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("basis") AgingGroups.Basis basis,
            @QueryParam("group") AgingGroups.Group group,
            @QueryParam("scale") AgingGroups.Scale scale) {
        AgingGroups.Report report = aging.report(new AgingGroups.Query(days.orToday(asOf), basis, group, scale));
        AgingGroups.Query query = report.query();
        return new Body(
                query.asOf(),
                query.basis(),
                query.group(),
                query.scale(),
                report.buckets(),
                report.rows(),
                report.total(),
                report.control());
    }

    @GET
    @Path("aging/groups.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    @Operation(summary = "The same as an Excel workbook; the export is recorded")
    public Response workbook(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("basis") AgingGroups.Basis basis,
            @QueryParam("group") AgingGroups.Group group,
            @QueryParam("scale") AgingGroups.Scale scale) {
        LocalDate day = days.orToday(asOf);
        AgingGroups.Query query = new AgingGroups.Query(day, basis, group, scale);
        return SpooledAnswer.of(Spool.filled(out -> aging.workbook(query, out)), "aging-" + day + ".xlsx");
    }
}
