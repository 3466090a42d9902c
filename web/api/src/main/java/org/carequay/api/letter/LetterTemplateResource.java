package org.carequay.api.letter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterPreviews;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.LetterTemplates;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/letter-templates}. */
@Path("/v1/letter-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters and forms")
public class LetterTemplateResource {
    @EJB
    private LetterTemplates templates;

    @EJB
    private LetterPreviews previews;

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Operation(summary = "Templates of letters and forms by kind, code, language and state; shipped ones have no id")
    public PageBody<LetterTemplateLine> all() {
        return PageBody.all(templates.all(), LetterTemplateLine::of);
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Answers
    @Operation(summary = "Add a variant; without words it begins with the shipped text of that code and language")
    public LetterTemplateBody add(LetterTemplateInput input) {
        return LetterTemplateBody.of(templates.add(input.added()));
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}")
    @Operation(summary = "A template with its draft and its published versions")
    public LetterTemplateBody get(@PathParam("id") LetterTemplateId id) {
        return LetterTemplateBody.of(templates.get(id));
    }

    @PUT
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "Keep the draft; markup that is not harmless is taken out")
    public LetterTemplateBody save(@PathParam("id") LetterTemplateId id, LetterTemplateInput input) {
        return LetterTemplateBody.of(templates.save(id, Versions.seen(input.version()), input.text()));
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}/publish")
    @Operation(summary = "Publish the draft as the next version, which never changes")
    public LetterTemplateBody publish(@PathParam("id") LetterTemplateId id, PublishLetterInput input) {
        return LetterTemplateBody.of(templates.publish(id, Versions.seen(input.version()), input.command()));
    }

    @GET
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}/preview")
    @Produces("application/pdf")
    @Operation(summary = "The draft as PDF, filled in for nobody or with the facts of a case")
    public byte[] preview(@PathParam("id") LetterTemplateId id, @QueryParam("case") CaseId caseFile) {
        return caseFile == null ? templates.preview(id) : previews.preview(id, caseFile);
    }
}
