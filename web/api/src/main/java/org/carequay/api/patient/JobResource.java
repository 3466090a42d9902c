package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.ImportFinding;
import org.carequay.patient.ImportFinding.Kind;
import org.carequay.patient.ImportId;
import org.carequay.patient.PatientImports;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/jobs}: long work that was started here. */
@Path("/v1/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {
    private static final int PAGES = 5;

    @EJB
    private PatientImports imports;

    @GET
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}")
    @Operation(summary = "How far a job is and what it found")
    public JobBody get(@PathParam("id") ImportId id) {
        return JobBody.of(imports.get(id), first(id, Kind.REJECTED), first(id, Kind.DUPLICATE));
    }

    @GET
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}/rejected.csv")
    @Produces("text/csv")
    @Operation(summary = "All refused rows as they stood in the file, with line, field and reason in front")
    public Response rejected(@PathParam("id") ImportId id) {
        imports.get(id);
        StreamingOutput body = out -> imports.rejectedRows(id, out);
        return Response.ok(body, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"")
                .build();
    }

    private List<ImportFinding> first(ImportId id, Kind kind) {
        List<ImportFinding> all = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<ImportFinding> items = imports.findings(id, kind, new PageRequest(page, PageRequest.MAX_SIZE, null))
                    .items();
            all.addAll(items);
            if (items.size() < PageRequest.MAX_SIZE) {
                break;
            }
        }
        return all;
    }
}
