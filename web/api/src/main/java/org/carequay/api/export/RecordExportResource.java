package org.carequay.api.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.carequay.api.security.FreshToken;
import org.carequay.export.RecordExport;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/record-exports}. Wants a token that was issued within five minutes. */
@Path("/v1/patients")
@RequestScoped
@Tag(name = "Patients")
public class RecordExportResource {
    @EJB
    private RecordExport exports;

    @Inject
    private FreshToken token;

    @POST
    @Requires(Permission.RECORD_EXPORT)
    @Path("{patient}/record-exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "The whole record as a ZIP: record.json, summary.pdf, documents, manifest.json; counted as a disclosure")
    public Response export(@PathParam("patient") PatientId patient, RecordExportInput input) {
        RecordExport.Export export = exports.prepare(
                new RecordExport.Wanted(patient, input.recipientKind(), input.recipient(), input.purpose()),
                token.proof());
        return Response.ok((StreamingOutput) export::writeTo, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.zip\"")
                .build();
    }
}
