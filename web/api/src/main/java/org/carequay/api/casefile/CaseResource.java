package org.carequay.api.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.FirmId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/cases}. */
@Path("/v1/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseResource {
    @EJB
    private CaseService cases;

    @GET
    @Requires(Permission.CASE_READ)
    @Operation(summary = "Search cases")
    public PageBody<CaseBody> find(
            @QueryParam("q") String text,
            @QueryParam("patient") PatientId patient,
            @QueryParam("firm") FirmId firm,
            @QueryParam("phase") CasePhase phase,
            @BeanParam PageQuery page) {
        return PageBody.of(cases.find(new CaseQuery(text, patient, firm, phase, page.request())), CaseBody::of);
    }

    @POST
    @Requires(Permission.CASE_WRITE)
    @Answers
    @Operation(summary = "Open a case")
    public CaseBody open(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, CaseInput input) {
        return CaseBody.of(cases.open(input.command(), IdempotencyKey.text(key)));
    }

    @GET
    @Requires(Permission.CASE_READ)
    @Path("{id}")
    @Operation(summary = "The case")
    public CaseBody get(@PathParam("id") CaseId id) {
        return CaseBody.of(cases.get(id));
    }

    @PUT
    @Requires(Permission.CASE_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what is known of the accident and of who may pay; unsigned letters follow")
    public CaseBody change(
            @PathParam("id") CaseId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CaseFactsInput input) {
        return CaseBody.of(cases.change(id, Versions.seen(input.version(), ifMatch), input.facts()));
    }
}
