package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carequay.api.security.FreshToken;
import org.carequay.patient.MergeId;
import org.carequay.patient.MergeService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/merges/{id}}: a merge that was done, and undoing it. */
@Path("/v1/merges/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class MergesResource {
    @EJB
    private MergeService merges;

    @Inject
    private FreshToken fresh;

    @PathParam("id")
    private MergeId id;

    /** What undoing would do. */
    public record UndoPreview(List<MergeBody.Rows> rows) {}

    @GET
    @Requires(Permission.PATIENT_MERGE)
    @Operation(summary = "The merge, and what became of each kind of row")
    public MergeBody get() {
        return MergeBody.of(merges.get(id));
    }

    @GET
    @Requires(Permission.PATIENT_MERGE)
    @Path("undo")
    @Operation(summary = "What undoing would do with each kind of row; changes nothing")
    public UndoPreview previewUndo() {
        return new UndoPreview(
                merges.previewUndo(id).stream().map(MergeBody.Rows::of).toList());
    }

    @POST
    @Requires(Permission.PATIENT_MERGE)
    @Path("undo")
    @Operation(
            summary = "Restore both records; the token must be 5 minutes old at most (RFC 9470)",
            description = "With twoPeople=true they are not suggested as one again")
    public MergeBody undo(@QueryParam("twoPeople") boolean twoPeople) {
        return MergeBody.of(merges.undo(id, twoPeople, fresh.proof()));
    }
}
