package org.carequay.api.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CounselChangeView;
import org.carequay.casefile.CounselService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/cases/{id}/counsel-changes}. */
@Path("/v1/cases/{case}/counsel-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CounselResource {
    @EJB
    private CounselService counsel;

    @PathParam("case")
    private CaseId caseFile;

    @POST
    @Requires(Permission.CASE_WRITE)
    @Operation(summary = "Give the case to other counsel; ends the letter of protection and drafts the next")
    public CaseBody change(CounselInput input) {
        return CaseBody.of(counsel.change(caseFile, Versions.seen(input.version()), input.command()));
    }

    @GET
    @Requires(Permission.CASE_READ)
    @Operation(summary = "The changes of counsel, newest first")
    public PageBody<CounselChangeView> changes() {
        return PageBody.all(counsel.changes(caseFile), change -> change);
    }
}
