package org.carequay.api.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.casefile.CaseId;
import org.carequay.document.Disclosures;
import org.carequay.document.DispositionNames;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentLink;
import org.carequay.document.DocumentPurpose;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentUploads;
import org.carequay.document.DocumentView;
import org.carequay.document.NewUpload;
import org.carequay.document.RecordsPacks;
import org.carequay.document.RecordsPacks.Pack;
import org.carequay.document.Upload;
import org.carequay.encounter.EncounterId;
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

    @EJB
    private DocumentUploads uploads;

    @EJB
    private Disclosures disclosures;

    @EJB
    private RecordsPacks packs;

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
            @QueryParam("category") DocumentCategory category,
            @QueryParam("q") String text,
            @QueryParam("current") boolean current,
            @BeanParam PageQuery page) {
        DocumentQuery query = new DocumentQuery(
                patient == null ? null : patient.value(),
                caseFile == null ? null : caseFile.value(),
                kind,
                category,
                text,
                current,
                page.request());
        return PageBody.of(documents.find(query), DocumentBody::of);
    }

    @POST
    @Requires(Permission.DOCUMENT_UPLOAD)
    @Answers
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Upload of at most 10 MB: parts file, patient, case, encounter, category, replaces, kind, title")
    public DocumentBody upload(List<EntityPart> parts) throws IOException {
        MultipartUpload upload = MultipartUpload.read(parts);
        try (InputStream file = upload.content()) {
            return DocumentBody.of(take(upload.facts(), file));
        }
    }

    @POST
    @Path("files")
    @Requires(Permission.DOCUMENT_UPLOAD)
    @Answers
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary =
                    "Upload of at most 512 MB: the body is the file as it is, its name and title are filename* and name* of "
                            + "Content-Disposition")
    public DocumentBody uploadFile(
            @QueryParam("patient") PatientId patient,
            @QueryParam("case") CaseId caseFile,
            @QueryParam("encounter") EncounterId encounter,
            @QueryParam("category") DocumentCategory category,
            @QueryParam("replaces") DocumentId replaces,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            InputStream file)
            throws IOException {
        NewUpload facts = new NewUpload(
                DispositionNames.title(disposition),
                DispositionNames.fileName(disposition),
                category,
                patient == null ? null : patient.value(),
                caseFile == null ? null : caseFile.value(),
                encounter == null ? null : encounter.value(),
                replaces);
        return DocumentBody.of(take(facts, file));
    }

    private DocumentView take(NewUpload facts, InputStream file) throws IOException {
        try (Upload upload = uploads.begin(facts)) {
            upload.take(file);
            return uploads.finish(upload);
        }
    }

    @POST
    @Requires(Permission.DOCUMENT_READ)
    @Path("packs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"application/pdf", "application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "Documents put together for somebody, as one PDF with an index or as a ZIP")
    public Response pack(PackBody wanted) {
        Pack pack = packs.prepare(wanted.toPack());
        return Response.ok((StreamingOutput) pack::writeTo, wanted.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        AttachmentName.of("records." + wanted.format().extension()))
                .build();
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}/versions")
    @Operation(summary = "All versions of a document, newest first")
    public List<DocumentBody> versions(@PathParam("id") DocumentId id) {
        return uploads.versions(id).stream().map(DocumentBody::of).toList();
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}/disclosures")
    @Operation(summary = "Who outside the clinic was given the document")
    public List<DisclosureBody> disclosures(@PathParam("id") DocumentId id) {
        return disclosures.ofDocument(id).stream().map(DisclosureBody::of).toList();
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
    public Link link(
            @PathParam("id") DocumentId id, @QueryParam("purpose") @DefaultValue("VIEW") DocumentPurpose purpose) {
        DocumentLink link = documents.link(id, purpose);
        URI url = uri.getBaseUriBuilder()
                .path("v1/documents/{id}/content")
                .queryParam("purpose", "{purpose}")
                .queryParam("token", "{token}")
                .build(id.toString(), purpose, link.token());
        return new Link(url.toString(), link.expiresAt());
    }

    @GET
    @Requires(Permission.DOCUMENT_READ)
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bytes behind a signed link")
    public Response content(
            @PathParam("id") DocumentId id,
            @QueryParam("purpose") @DefaultValue("VIEW") DocumentPurpose purpose,
            @QueryParam("token") String token) {
        DocumentContent content = documents.open(id, purpose, token);
        content.check();
        return Response.ok(
                        (StreamingOutput) content::writeTo, content.document().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, content.document().bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        AttachmentName.of(content.document().fileName()))
                .build();
    }
}
