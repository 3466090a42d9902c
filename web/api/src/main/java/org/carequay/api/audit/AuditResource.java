package org.carequay.api.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.security.FreshToken;
import org.carequay.audit.AuditEventView;
import org.carequay.audit.AuditSearch;
import org.carequay.audit.AuditTrail;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/audit}. */
@Path("/v1/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    @EJB
    private AuditTrail trail;

    @EJB
    private AuditSearch search;

    @Inject
    private FreshToken token;

    @GET
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Events, newest first: of one row, a patient, a person, an act, some days, or of the clinic")
    public PageBody<AuditEventView> find(@BeanParam AuditFilter filter, @BeanParam PageQuery page) {
        return PageBody.of(search.find(filter.query(), page.request()), Function.identity());
    }

    @GET
    @Requires(Permission.AUDIT_READ)
    @Path("export")
    @Produces("application/zip")
    @Operation(
            summary =
                    "The events found as CSV, or as a FHIR Bundle of AuditEvent, with SHA-256 and signature, in a ZIP")
    public Response export(@BeanParam AuditFilter filter, @QueryParam("format") AuditSearch.Format format) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        search.export(filter.query(), format == null ? AuditSearch.Format.CSV : format, zip);
        return Response.ok(zip.toByteArray(), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-events.zip\"")
                .build();
    }

    @GET
    @Requires(Permission.AUDIT_READ)
    @Path("proof")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The whole chain, for somebody else to check")
    public Response proof() {
        StepUp proof = token.proof();
        StreamingOutput body = out -> search.proof(out, proof);
        return Response.ok(body, MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-chain.txt\"")
                .build();
    }

    @POST
    @Requires(Permission.AUDIT_READ)
    @Path("verify")
    @Operation(summary = "Check the whole chain")
    public AuditTrail.Verification verify() {
        return trail.verify();
    }
}
