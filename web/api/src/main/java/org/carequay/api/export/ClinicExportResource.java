package org.carequay.api.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.api.security.FreshToken;
import org.carequay.batch.export.ClinicExportJob;
import org.carequay.export.ClinicExports;
import org.carequay.export.ClinicExports.ClinicExportView;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/clinic-exports}. Starting one and taking it away want a token that was issued within five minutes. */
@Path("/v1/clinic-exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class ClinicExportResource {
    @EJB
    private ClinicExports exports;

    @EJB
    private ClinicExportJob job;

    @Inject
    private FreshToken token;

    @GET
    @Requires(Permission.CLINIC_CONFIGURE)
    @Operation(summary = "Exports of the clinic, the newest first")
    public PageBody<ClinicExportView> list() {
        return PageBody.all(exports.all(), Function.identity());
    }

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Operation(summary = "Start a job that puts the whole clinic into one encrypted file")
    public Response start() {
        return Response.accepted(Map.of("id", job.start(token.proof()).toString()))
                .build();
    }

    @GET
    @Path("newest-file")
    @Requires(Permission.CLINIC_CONFIGURE)
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "The newest that is ready, as a ZIP; recorded")
    public Response file() {
        ClinicExports.File file = exports.latest(token.proof());
        return Response.ok((StreamingOutput) file::writeTo, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clinic.zip\"")
                .build();
    }
}
