package org.carequay.api.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.report.MacroId;
import org.carequay.report.ReportMacros;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/report-macros}. */
@Path("/v1/report-macros")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Report templates")
public class MacroResource {
    @EJB
    private ReportMacros macros;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "The clinic's own macros, by name")
    public PageBody<MacroBody> all() {
        return PageBody.all(macros.all(), MacroBody::of);
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Answers
    @Operation(summary = "Add a macro")
    public MacroBody add(MacroInput input) {
        return MacroBody.of(macros.add(input.name(), input.text()));
    }

    @PUT
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "Change a macro")
    public MacroBody change(@PathParam("id") MacroId id, MacroInput input) {
        return MacroBody.of(macros.change(id, Versions.seen(input.version()), input.name(), input.text()));
    }

    @DELETE
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "Remove a macro")
    public void remove(@PathParam("id") MacroId id) {
        macros.remove(id);
    }
}
