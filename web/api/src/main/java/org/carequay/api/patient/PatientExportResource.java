package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.carequay.patient.PatientExport;
import org.carequay.patient.PatientExport.Format;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reports/patients.xlsx} and {@code .csv}: the list of patients, narrowed as the list is, as a file. */
@Path("/v1/reports")
@RequestScoped
@Tag(name = "Patients")
public class PatientExportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=UTF-8";

    @EJB
    private PatientExport export;

    @Context
    private HttpHeaders headers;

    @GET
    @Requires(Permission.REPORT_EXPORT)
    @Path("patients.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The patients found as an Excel workbook; the export is recorded")
    public Response workbook(@QueryParam("q") String text, @BeanParam PatientFilterQuery filter) throws IOException {
        return file(text, filter, Format.XLSX, XLSX);
    }

    @GET
    @Requires(Permission.REPORT_EXPORT)
    @Path("patients.csv")
    @Produces(CSV)
    @Operation(summary = "The patients found as comma-separated values; the export is recorded")
    public Response csv(@QueryParam("q") String text, @BeanParam PatientFilterQuery filter) throws IOException {
        return file(text, filter, Format.CSV, CSV);
    }

    /** Whole before its first byte is sent, so that a failure is still a problem document. */
    private Response file(String text, PatientFilterQuery filter, Format format, String type) throws IOException {
        Locale locale = headers.getAcceptableLanguages().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(text, filter.filter(), format, locale, out);
        String name = "patients." + format.name().toLowerCase(Locale.ROOT);
        return Response.ok(out.toByteArray(), type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
