package org.carequay.api.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentLink;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/documents}. */
@Path("/v1/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentResource {
    @EJB
    private DocumentService documents;

    @Context
    private UriInfo uri;

    /** A link to the bytes, for the caller who asked, until it expires. */
    public record Link(String url, Instant expiresAt) {}

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Operation(summary = "Documents of a patient, of a case or of the clinic")
    public PageBody<DocumentBody> find(
            @QueryParam("patient") PatientId patient,
            @QueryParam("case") CaseId caseFile,
            @QueryParam("kind") DocumentKind kind,
            @QueryParam("q") String text,
            @BeanParam PageQuery page) {
        DocumentQuery query = new DocumentQuery(
                patient == null ? null : patient.value(),
                caseFile == null ? null : caseFile.value(),
                kind,
                text,
                page.request());
        return PageBody.of(documents.find(query), DocumentBody::of);
    }

    @POST
    @Requires(Permission.DOCUMENT_UPLOAD)
    @Answers
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload: parts file, patient, case, kind, title")
    public DocumentBody upload(List<EntityPart> parts) throws IOException {
        return DocumentBody.of(documents.upload(Upload.read(parts)));
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}")
    @Operation(summary = "What is known of a document")
    public DocumentBody get(@PathParam("id") DocumentId id) {
        return DocumentBody.of(documents.get(id));
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}/link")
    @Operation(summary = "A signed link to the bytes, good for 15 minutes and for this caller")
    public Link link(@PathParam("id") DocumentId id) {
        DocumentLink link = documents.link(id);
        URI url = uri.getBaseUriBuilder()
                .path("v1/documents/{id}/content")
                .queryParam("token", "{token}")
                .build(id.toString(), link.token());
        return new Link(url.toString(), link.expiresAt());
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bytes behind a signed link")
    public Response content(@PathParam("id") DocumentId id, @QueryParam("token") String token) {
        DocumentContent content = documents.open(id, token);
        return Response.ok(content.content(), content.document().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        AttachmentName.of(content.document().fileName()))
                .build();
    }
}
