package org.carequay.api.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.api.security.FreshToken;
import org.carequay.audit.AuditEventView;
import org.carequay.care.EmergencyAccess;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/emergency-accesses}. Opening a record wants a token that was issued within five minutes. */
@Path("/v1/emergency-accesses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class EmergencyResource {
    @EJB
    private EmergencyAccess emergencies;

    @Inject
    private FreshToken token;

    /** Whose record is open now. */
    public record Opened(String patient) {}

    @GET
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Emergency accesses: those that wait for their review first; at most a hundred")
    public PageBody<EmergencyBody> all() {
        return PageBody.all(emergencies.all(), EmergencyBody::of);
    }

    @POST
    @Requires(Permission.BREAK_GLASS_USE)
    @Operation(summary = "Open a record for 60 minutes, by record number and birth date; it is told and reviewed")
    public Opened open(EmergencyInput input) {
        return new Opened(emergencies
                .open(input.mrn(), input.birthDate(), input.reason(), input.explanation(), token.proof())
                .toString());
    }

    @GET
    @Requires(Permission.AUDIT_READ)
    @Path("{id}")
    @Operation(summary = "One of them")
    public EmergencyBody get(@PathParam("id") UUID id) {
        return EmergencyBody.of(emergencies.get(id));
    }

    @GET
    @Requires(Permission.AUDIT_READ)
    @Path("{id}/events")
    @Operation(summary = "What was done under it, in order; at most five hundred")
    public PageBody<AuditEventView> events(@PathParam("id") UUID id) {
        emergencies.get(id);
        return PageBody.all(emergencies.events(id), Function.identity());
    }

    @POST
    @Requires(Permission.AUDIT_READ)
    @Path("{id}/review")
    @Operation(summary = "Say what the review came to, once, and not of one's own")
    public EmergencyBody review(@PathParam("id") UUID id, ReviewInput input) {
        return EmergencyBody.of(emergencies.review(id, input.outcome(), input.note()));
    }
}
