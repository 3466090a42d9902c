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
import org.carequay.api.security.FreshToken;
import org.carequay.patient.MergeService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{survivor}/merge}: two records of one person become one. */
@Path("/v1/patients/{survivor}/merge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class MergeResource {
    @EJB
    private MergeService merges;

    @Inject
    private FreshToken fresh;

    @PathParam("survivor")
    private PatientId survivor;

    @GET
    @Requires(Permission.PATIENT_MERGE)
    @Operation(summary = "What merging the source into this record would do; changes nothing")
    public MergePreviewBody preview(@QueryParam("source") PatientId source) {
        if (source == null) {
            throw new NotFound("patient");
        }
        return MergePreviewBody.of(merges.preview(survivor, source));
    }

    @POST
    @Requires(Permission.PATIENT_MERGE)
    @Operation(
            summary = "Merge the source into this record; the token must be 5 minutes old at most (RFC 9470)",
            description =
                    "409 merge-obstacles names what cannot both belong to one person. The source then answers with"
                            + " active false and mergedInto.")
    public MergeBody merge(MergeInput input) {
        return MergeBody.of(merges.merge(input.command(survivor), fresh.proof()));
    }
}
