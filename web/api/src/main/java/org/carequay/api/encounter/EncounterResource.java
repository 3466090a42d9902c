package org.carequay.api.encounter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.Versions;
import org.carequay.encounter.CosignService;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.SignatureCheck;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters}. */
@Path("/v1/encounters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Encounters")
public class EncounterResource {
    @EJB
    private EncounterService encounters;

    @EJB
    private CosignService cosignatures;

    @EJB
    private AppointmentService appointments;

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "The encounter of a visit, made now if the visit has none yet")
    public EncounterBody open(EncounterInput input) {
        AppointmentId visit = AppointmentId.of(input.appointment());
        if (input.patient() != null) {
            checkPatient(visit, input.patient());
        }
        return EncounterBody.of(encounters.open(visit));
    }

    private void checkPatient(AppointmentId visit, UUID patient) {
        if (!appointments.get(visit).patient().equals(PatientId.of(patient))) {
            throw new NotFound("patient");
        }
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}")
    @Operation(summary = "The encounter with its note; reading it is recorded")
    public EncounterBody get(@PathParam("id") EncounterId id) {
        return EncounterBody.of(encounters.get(id));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}/note")
    @Operation(summary = "Save the draft")
    public EncounterBody saveNote(@PathParam("id") EncounterId id, NoteInput input) {
        return EncounterBody.of(encounters.saveNote(id, Versions.seen(input.version()), input.content()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_SIGN)
    @Path("{id}/sign")
    @Operation(summary = "Sign the note; 422 names every gap")
    public EncounterBody sign(@PathParam("id") EncounterId id, SignInput input) {
        return EncounterBody.of(encounters.sign(id, Versions.seen(input.version())));
    }

    @POST
    @Requires(Permission.ENCOUNTER_SIGN)
    @Path("{id}/cosign")
    @Operation(summary = "Sign as the supervisor of who wrote the note")
    public EncounterBody cosign(@PathParam("id") EncounterId id, CosignInput input) {
        return EncounterBody.of(cosignatures.cosign(id, Versions.seen(input.version()), input.statement()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_SIGN)
    @Path("{id}/hand-back")
    @Operation(summary = "Hand the note back to who wrote it, as the supervisor; it waits again once it is amended")
    public EncounterBody handBack(@PathParam("id") EncounterId id, HandBackInput input) {
        return EncounterBody.of(cosignatures.handBack(id, Versions.seen(input.version()), input.reason()));
    }

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Path("{id}/signature")
    @Operation(summary = "Whether what was signed is still what is kept")
    public SignatureCheck verify(@PathParam("id") EncounterId id) {
        return encounters.verify(id);
    }
}
