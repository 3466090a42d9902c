package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WalkIn;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.SiteId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/walk-ins}: visits of people who came without a booking. */
@Path("/v1/walk-ins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class WalkInResource {
    @EJB
    private FrontDesk desk;

    /** Who came, what for and where; without a provider, whoever is free first. */
    public record Input(UUID patient, @JsonbProperty("case") UUID caseFile, UUID visitType, UUID site, UUID provider) {
        WalkIn command() {
            return new WalkIn(
                    patient == null ? null : new PatientId(patient),
                    CaseId.of(caseFile),
                    visitType == null ? null : new VisitTypeId(visitType),
                    site == null ? null : new SiteId(site),
                    ProviderId.of(provider));
        }
    }

    @POST
    @Requires(Permission.SCHEDULE_CHECK_IN)
    @Answers
    @Operation(summary = "Book the next free time of today and note the arrival")
    public AppointmentBody walkIn(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, Input input) {
        return AppointmentBody.of(desk.walkIn(input.command(), IdempotencyKey.text(key)));
    }
}
