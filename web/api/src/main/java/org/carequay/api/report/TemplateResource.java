package org.carequay.api.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.report.ReportTemplates;
import org.carequay.report.TemplateChange;
import org.carequay.report.TemplateId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/templates}. */
@Path("/v1/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Report templates")
public class TemplateResource {
    @EJB
    private ReportTemplates templates;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Report templates, by name")
    public PageBody<TemplateLine> all() {
        return PageBody.all(templates.all(), TemplateLine::of);
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Answers
    @Operation(summary = "Add a template, empty or with an exported definition")
    public TemplateBody add(TemplateInput input) {
        return TemplateBody.of(templates.add(input.name(), input.definition()));
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}")
    @Operation(summary = "A template with its draft and its published versions")
    public TemplateBody get(@PathParam("id") TemplateId id) {
        return TemplateBody.of(templates.get(id));
    }

    @PUT
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "Keep the draft; 422 names everything that does not fit")
    public TemplateBody save(@PathParam("id") TemplateId id, TemplateInput input) {
        return TemplateBody.of(templates.save(id, Versions.seen(input.version()), input.name(), input.definition()));
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}/publish")
    @Operation(summary = "Publish the draft as the next version, which never changes")
    public TemplateBody publish(@PathParam("id") TemplateId id, PublishInput input) {
        return TemplateBody.of(templates.publish(id, Versions.seen(input.version()), input.changes()));
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}/use")
    @Operation(summary = "Take a template into use or out of use")
    public TemplateBody use(@PathParam("id") TemplateId id, UseInput input) {
        return TemplateBody.of(templates.use(id, Versions.seen(input.version()), input.active()));
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}/definition")
    @Operation(summary = "Export a published version (number)")
    public DefinitionBody definition(@PathParam("id") TemplateId id, @QueryParam("number") int number) {
        return new DefinitionBody(
                templates.get(id).name(),
                number,
                templates.published(id, number).toJson());
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}/changes")
    @Operation(summary = "What differs between two versions; 0 is the draft")
    public PageBody<TemplateChange> changes(
            @PathParam("id") TemplateId id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to) {
        return PageBody.all(templates.changes(id, from, to), Function.identity());
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}/preview")
    @Produces("application/pdf")
    @Operation(summary = "A version (number, 0 for the draft) filled in for nobody, as PDF")
    public byte[] preview(@PathParam("id") TemplateId id, @QueryParam("number") @DefaultValue("0") int number) {
        return templates.preview(id, number);
    }
}
