package org.carequay.api.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.report.SavedSectionId;
import org.carequay.report.SectionLibrary;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/report-sections}. */
@Path("/v1/report-sections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Report templates")
public class SectionResource {
    @EJB
    private SectionLibrary library;

    @GET
    @Requires(Permission.TEMPLATE_EDIT)
    @Operation(summary = "The sections kept for other templates, by name")
    public PageBody<SectionBody> all() {
        return PageBody.all(library.all(), SectionBody::of);
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Answers
    @Operation(summary = "Keep a section under a name, in the place of the one that had it")
    public SectionBody keep(SectionInput input) {
        return SectionBody.of(library.keep(input.name(), input.section()));
    }

    @DELETE
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "Take a section out of the library")
    public void remove(@PathParam("id") SavedSectionId id) {
        library.remove(id);
    }
}
