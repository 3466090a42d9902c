package org.carequay.ui.document;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.document.DispositionNames;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentUploads;
import org.carequay.document.DocumentView;
import org.carequay.document.NewUpload;
import org.carequay.document.Upload;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.RefusalTexts;

/**
 * Takes files from the page's script, one a request, the body being the file as it is: it goes encrypted into the vault as it
 * comes and never lies on a disk. With {@code pages=true} the body is pictures of pages, each with its length before it (four
 * bytes), that become one PDF. Answers {@code {id, title, same[]}} or {@code {message}}. A header that only a script of this
 * site can send stands for the token of a form.
 */
public class ReceiveServlet extends HttpServlet {
    /** Another site's page cannot send it without asking first, and is not answered. */
    private static final String FROM_SCRIPT = "X-CareQuay-Upload";

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 422;

    @Inject
    private transient SignedInUser user;

    @Inject
    private transient DocumentUploads uploads;

    @Inject
    private transient RefusalTexts refusals;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader(FROM_SCRIPT) == null || user.isFactorMissing() || !user.can("document.upload")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            receive(request, response);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            DocumentView document = take(request);
            JsonArrayBuilder same = Json.createArrayBuilder();
            uploads.same(document.id()).forEach(other -> same.add(other.title()));
            answer(
                    response,
                    HttpServletResponse.SC_CREATED,
                    Json.createObjectBuilder()
                            .add("id", document.id().toString())
                            .add("title", document.title())
                            .add("same", same)
                            .build());
        } catch (DomainRefusal refused) {
            String text = refused instanceof InvalidInput invalid
                    ? refusals.of(invalid.violations().get(0))
                    : refusals.of(refused);
            answer(
                    response,
                    REFUSED,
                    Json.createObjectBuilder().add("message", text).build());
        }
    }

    private DocumentView take(HttpServletRequest request) throws IOException {
        String names = request.getHeader("Content-Disposition");
        boolean pages = "true".equals(request.getParameter("pages"));
        NewUpload facts = new NewUpload(
                DispositionNames.title(names),
                DispositionNames.fileName(names),
                category(request.getParameter("category")),
                id(request, "patient") == null
                        ? null
                        : PatientId.parse(id(request, "patient")).value(),
                id(request, "case") == null
                        ? null
                        : CaseId.parse(id(request, "case")).value(),
                id(request, "encounter") == null ? null : encounter(id(request, "encounter")),
                id(request, "replaces") == null ? null : DocumentId.parse(id(request, "replaces")));
        try (InputStream file = pages ? scanned(request.getInputStream()) : request.getInputStream();
                Upload upload = uploads.begin(facts)) {
            upload.take(file);
            return uploads.finish(upload);
        }
    }

    private InputStream scanned(InputStream body) throws IOException {
        return new ByteArrayInputStream(uploads.scanned(PageBodies.read(body)));
    }

    private static UUID encounter(String id) {
        return EncounterId.parse(id).value();
    }

    private static String id(HttpServletRequest request, String name) {
        String id = request.getParameter(name);
        return id == null || id.isBlank() ? null : id;
    }

    private static DocumentCategory category(String name) {
        return Arrays.stream(DocumentCategory.values())
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElse(DocumentCategory.OTHER);
    }

    private static void answer(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body.toString());
    }
}
