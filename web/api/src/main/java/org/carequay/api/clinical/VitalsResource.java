package org.carequay.api.clinical;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.clinical.ObservationId;
import org.carequay.clinical.VitalsService;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters/{encounter}/vitals}. */
@Path("/v1/encounters/{encounter}/vitals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class VitalsResource {
    @EJB
    private VitalsService vitals;

    @PathParam("encounter")
    private EncounterId encounter;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Vital signs of a visit, those entered in error too")
    public PageBody<VitalBody> list() {
        return PageBody.all(vitals.of(encounter), VitalBody::of);
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "Record what was measured; 422 names each implausible value")
    public PageBody<VitalBody> record(VitalsInput input) {
        return PageBody.all(vitals.record(encounter, input.all()), VitalBody::of);
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}/error")
    @Operation(summary = "Mark a value as entered in error")
    public PageBody<VitalBody> error(@PathParam("id") ObservationId id, ErrorInput input) {
        return PageBody.all(
                vitals.markError(encounter, id, Versions.seen(input.version()), input.reason()), VitalBody::of);
    }
}
