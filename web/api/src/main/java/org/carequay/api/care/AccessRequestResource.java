package org.carequay.api.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.care.CareTeams;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/access-requests}. */
@Path("/v1/access-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class AccessRequestResource {
    @EJB
    private CareTeams teams;

    @GET
    @Requires(Permission.USER_MANAGE)
    @Operation(summary = "Who asks to see whom, the longest waiting first")
    public PageBody<AccessRequestBody> open() {
        return PageBody.all(teams.open(), AccessRequestBody::of);
    }

    @POST
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "Ask to see a patient, by record number and birth date; asking again changes nothing")
    public void ask(AccessRequestInput input) {
        teams.ask(input.mrn(), input.birthDate(), input.note());
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/answer")
    @Operation(summary = "Put whoever asks into the care team, or do not")
    public void answer(@PathParam("id") UUID id, AnswerInput input) {
        new InvalidInput.Check().required("granted", input.granted()).done();
        teams.answer(id, input.granted());
    }
}
