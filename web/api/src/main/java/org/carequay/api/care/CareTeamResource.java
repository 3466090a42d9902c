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
import org.carequay.api.paging.PageBody;
import org.carequay.care.CareTeams;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/care-team}. */
@Path("/v1/patients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class CareTeamResource {
    @EJB
    private CareTeams teams;

    @EJB
    private PatientService patients;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{patient}/care-team")
    @Operation(summary = "Who treats the patient, and whom an administrator has put into the care team")
    public PageBody<MemberBody> team(@PathParam("patient") PatientId patient) {
        patients.get(patient);
        return PageBody.all(teams.of(patient), MemberBody::of);
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{patient}/care-team")
    @Operation(summary = "Put somebody into the care team; the answer is the team")
    public PageBody<MemberBody> add(@PathParam("patient") PatientId patient, MemberInput input) {
        patients.get(patient);
        new InvalidInput.Check().required("account", input.account()).done();
        teams.add(patient, AccountId.parse(input.account()));
        return PageBody.all(teams.of(patient), MemberBody::of);
    }
}
