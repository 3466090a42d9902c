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
import org.carequay.casefile.CaseService;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/cases/{id}/letters-of-protection}. */
@Path("/v1/cases/{case}/letters-of-protection")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters of protection")
public class LetterResource {
    @EJB
    private CaseService cases;

    @EJB
    private LetterOfProtectionService letters;

    @PathParam("case")
    private CaseId caseFile;

    @GET
    @Requires(Permission.CASE_READ)
    @Operation(summary = "The letters of a case")
    public PageBody<LetterBody> ofCase() {
        return PageBody.all(letters.ofCase(cases.get(caseFile).id()), LetterBody::of);
    }

    @POST
    @Requires(Permission.LOP_ISSUE)
    @Path("{letter}/send")
    @Operation(summary = "Mark a draft as sent to the attorney")
    public LetterBody send(@PathParam("letter") LetterOfProtectionId letter, LetterSend input) {
        return LetterBody.of(letters.send(ofThisCase(letter), Versions.seen(input.version())));
    }

    @POST
    @Requires(Permission.LOP_ISSUE)
    @Path("{letter}/sign")
    @Operation(summary = "Record a signature taken by staff")
    public LetterBody sign(@PathParam("letter") LetterOfProtectionId letter, LetterSign input) {
        return LetterBody.of(letters.sign(ofThisCase(letter), Versions.seen(input.version()), input.command()));
    }

    @POST
    @Requires(Permission.LOP_ISSUE)
    @Path("{letter}/end")
    @Operation(summary = "End a letter for a reason: REVOKED while it is live, SATISFIED or DISHONOURED once it bound")
    public LetterBody end(@PathParam("letter") LetterOfProtectionId letter, LetterEnd input) {
        return LetterBody.of(letters.end(ofThisCase(letter), Versions.seen(input.version()), input.command()));
    }

    private LetterOfProtectionId ofThisCase(LetterOfProtectionId letter) {
        return letters.ofCase(caseFile).stream()
                .map(view -> view.id())
                .filter(letter::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("letter of protection"));
    }
}
