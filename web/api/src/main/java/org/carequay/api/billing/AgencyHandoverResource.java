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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.billing.AgencyHandoverId;
import org.carequay.billing.AgencyHandovers;
import org.carequay.billing.FinanceReports.Format;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spool;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/agency-handovers}: what a collection agency is handed, and how it stands since. */
@Path("/v1/agency-handovers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class AgencyHandoverResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    @EJB
    private AgencyHandovers agency;

    /** An invoice in collections that nobody was handed yet. */
    public record WaitingBody(
            UUID invoice, String number, UUID patient, String patientName, Instant since, Money balance) {
        static WaitingBody of(AgencyHandovers.Waiting view) {
            return new WaitingBody(
                    view.invoice().value(),
                    view.number(),
                    view.patient(),
                    view.patientName(),
                    view.since(),
                    view.balance());
        }
    }

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "All hand-overs, newest first")
    public PageBody<AgencyHandoverBody> all() {
        return PageBody.all(agency.all(), AgencyHandoverBody::of);
    }

    @GET
    @Path("waiting")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Invoices in collections that nobody was handed yet")
    public PageBody<WaitingBody> waiting() {
        return PageBody.all(agency.waiting(), WaitingBody::of);
    }

    @POST
    @Requires(Permission.STATEMENT_RUN)
    @Answers
    @Operation(summary = "Hand over what waits: numbered, frozen, kept, and noted as disclosed for each patient")
    public AgencyHandoverBody handOver(
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, AgencyHandoverInput input) {
        return AgencyHandoverBody.of(agency.handOver(input.agency(), input.chosen(), IdempotencyKey.text(key)));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "How a hand-over stands on a day, or today")
    public AgencyHandoverBody.StandingBody standing(
            @PathParam("id") AgencyHandoverId id, @QueryParam("asOf") LocalDate asOf) {
        return AgencyHandoverBody.StandingBody.of(agency.standing(id, asOf));
    }

    @GET
    @Path("{id}/list.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    @Operation(summary = "The list byte for byte as it was handed over")
    public Response listXlsx(@PathParam("id") AgencyHandoverId id) {
        return kept(agency.file(id, Format.XLSX));
    }

    @GET
    @Path("{id}/list.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response listCsv(@PathParam("id") AgencyHandoverId id) {
        return kept(agency.file(id, Format.CSV));
    }

    @GET
    @Path("{id}/standing.xlsx")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(XLSX)
    @Operation(summary = "How it stands on a day, for the agency; noted as disclosed for each patient")
    public Response standingXlsx(@PathParam("id") AgencyHandoverId id, @QueryParam("asOf") LocalDate asOf) {
        return standing(id, asOf, Format.XLSX);
    }

    @GET
    @Path("{id}/standing.csv")
    @Requires(Permission.REPORT_EXPORT)
    @Produces(CSV)
    public Response standingCsv(@PathParam("id") AgencyHandoverId id, @QueryParam("asOf") LocalDate asOf) {
        return standing(id, asOf, Format.CSV);
    }

    private Response standing(AgencyHandoverId id, LocalDate asOf, Format format) {
        Spool file = Spool.filled(out -> agency.write(id, asOf, format, out));
        return SpooledAnswer.of(file, format == Format.XLSX ? "collections-standing.xlsx" : "collections-standing.csv");
    }

    private static Response kept(DocumentContent list) {
        return Response.ok(list.content())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + list.document().fileName() + "\"")
                .build();
    }
}
