package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.carequay.batch.patient.PatientImportJob;
import org.carequay.patient.ImportView;
import org.carequay.patient.PatientImports;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/import}; a file of up to 256 MB, where other requests may have 10 MB. */
@Path("/v1/patients/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class ImportResource {
    @EJB
    private PatientImports imports;

    @EJB
    private PatientImportJob job;

    @Context
    private UriInfo uri;

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import patients from CSV: parts file and, unless the headings say it all, mapping",
            description = "mapping is JSON {columns: {heading: field}, sourceSystem, dateOrder, encoding, delimiter}. "
                    + "With dryRun=true the rows are only checked. Answers with a job.")
    public Response start(@QueryParam("dryRun") boolean dryRun, List<EntityPart> parts) throws IOException {
        ImportInput input = ImportInput.read(parts);
        ImportView uploaded = imports.upload(input.upload());
        imports.map(uploaded.id(), uploaded.version(), input.mapping(uploaded));
        job.start(uploaded.id(), dryRun);
        URI at =
                uri.getBaseUriBuilder().path("v1/jobs/{id}").build(uploaded.id().toString());
        return Response.accepted(JobBody.of(imports.get(uploaded.id()), List.of(), List.of()))
                .location(at)
                .build();
    }
}
