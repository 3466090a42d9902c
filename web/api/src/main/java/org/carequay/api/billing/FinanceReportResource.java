package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.carequay.api.paging.ClinicDays;
import org.carequay.billing.FinanceReports;
import org.carequay.billing.FinanceReports.Format;
import org.carequay.billing.FinanceReports.Name;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/…}: the reports of finance, each also as Excel, CSV and PDF. */
@Path("/v1/reports")
@RequestScoped
@Tag(name = "Billing")
public class FinanceReportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    @EJB
    private FinanceReports reports;

    @Inject
    private ClinicDays days;

    private FinanceReportBody show(Name name, PeriodQuery period) {
        return FinanceReportBody.of(reports.show(period.query(name, days)));
    }

    private Response file(Name name, Format format, PeriodQuery period) {
        return ReportFile.of(reports, period.query(name, days), format);
    }

    @GET
    @Path("journal")
    @Requires(Permission.BILLING_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was booked, line by line")
    public FinanceReportBody journal(@BeanParam PeriodQuery period) {
        return show(Name.JOURNAL, period);
    }

    @GET
    @Path("journal.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    public Response journalXlsx(@BeanParam PeriodQuery period) {
        return file(Name.JOURNAL, Format.XLSX, period);
    }

    @GET
    @Path("journal.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response journalCsv(@BeanParam PeriodQuery period) {
        return file(Name.JOURNAL, Format.CSV, period);
    }

    @GET
    @Path("journal.pdf")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(PDF)
    public Response journalPdf(@BeanParam PeriodQuery period) {
        return file(Name.JOURNAL, Format.PDF, period);
    }

    @GET
    @Path("payments")
    @Requires(Permission.BILLING_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What came in, by invoice")
    public FinanceReportBody payments(@BeanParam PeriodQuery period) {
        return show(Name.PAYMENTS, period);
    }

    @GET
    @Path("payments.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    public Response paymentsXlsx(@BeanParam PeriodQuery period) {
        return file(Name.PAYMENTS, Format.XLSX, period);
    }

    @GET
    @Path("payments.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response paymentsCsv(@BeanParam PeriodQuery period) {
        return file(Name.PAYMENTS, Format.CSV, period);
    }

    @GET
    @Path("payments.pdf")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(PDF)
    public Response paymentsPdf(@BeanParam PeriodQuery period) {
        return file(Name.PAYMENTS, Format.PDF, period);
    }

    @GET
    @Path("production")
    @Requires(Permission.BILLING_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What each provider has done")
    public FinanceReportBody production(@BeanParam PeriodQuery period) {
        return show(Name.PRODUCTION, period);
    }

    @GET
    @Path("production.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    public Response productionXlsx(@BeanParam PeriodQuery period) {
        return file(Name.PRODUCTION, Format.XLSX, period);
    }

    @GET
    @Path("production.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response productionCsv(@BeanParam PeriodQuery period) {
        return file(Name.PRODUCTION, Format.CSV, period);
    }

    @GET
    @Path("production.pdf")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(PDF)
    public Response productionPdf(@BeanParam PeriodQuery period) {
        return file(Name.PRODUCTION, Format.PDF, period);
    }

    @GET
    @Path("reductions")
    @Requires(Permission.BILLING_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was given up, by attorney")
    public FinanceReportBody reductions(@BeanParam PeriodQuery period) {
        return show(Name.REDUCTIONS, period);
    }

    @GET
    @Path("reductions.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    public Response reductionsXlsx(@BeanParam PeriodQuery period) {
        return file(Name.REDUCTIONS, Format.XLSX, period);
    }

    @GET
    @Path("reductions.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response reductionsCsv(@BeanParam PeriodQuery period) {
        return file(Name.REDUCTIONS, Format.CSV, period);
    }

    @GET
    @Path("reductions.pdf")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(PDF)
    public Response reductionsPdf(@BeanParam PeriodQuery period) {
        return file(Name.REDUCTIONS, Format.PDF, period);
    }

    @GET
    @Path("deposits")
    @Requires(Permission.BILLING_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What went to the bank")
    public FinanceReportBody deposits(@BeanParam PeriodQuery period) {
        return show(Name.DEPOSITS, period);
    }

    @GET
    @Path("deposits.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    public Response depositsXlsx(@BeanParam PeriodQuery period) {
        return file(Name.DEPOSITS, Format.XLSX, period);
    }

    @GET
    @Path("deposits.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response depositsCsv(@BeanParam PeriodQuery period) {
        return file(Name.DEPOSITS, Format.CSV, period);
    }

    @GET
    @Path("deposits.pdf")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(PDF)
    public Response depositsPdf(@BeanParam PeriodQuery period) {
        return file(Name.DEPOSITS, Format.PDF, period);
    }

    @GET
    @Path("aging.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response agingCsv(@BeanParam PeriodQuery period) {
        return file(Name.AGING, Format.CSV, period);
    }

    @GET
    @Path("aging.pdf")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(PDF)
    public Response agingPdf(@BeanParam PeriodQuery period) {
        return file(Name.AGING, Format.PDF, period);
    }
}
