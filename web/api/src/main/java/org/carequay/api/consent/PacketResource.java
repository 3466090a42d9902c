package org.carequay.api.consent;

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
import org.carequay.consent.HandedOver;
import org.carequay.consent.IntakePackets;
import org.carequay.consent.PacketId;
import org.carequay.consent.PacketWay;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/intake-packets}. */
@Path("/v1/intake-packets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class PacketResource {
    @EJB
    private IntakePackets packets;

    @POST
    @Requires(Permission.CONSENT_RECORD)
    @Answers
    @Operation(summary = "Put together what a patient is asked, and send them a link or open it on the clinic's tablet")
    public PacketBody add(PacketInput input) {
        new InvalidInput.Check()
                .that(input.way() != PacketWay.PORTAL, "way", "unknown-value")
                .done();
        if (input.way() == PacketWay.TABLET) {
            HandedOver made = packets.handOver(input.command());
            return PacketBody.of(packets.get(made.id()), made.path());
        }
        return PacketBody.of(packets.send(input.command()));
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(summary = "How a packet stands")
    public PacketBody get(@PathParam("id") PacketId id) {
        return PacketBody.of(packets.get(id));
    }

    @POST
    @Requires(Permission.CONSENT_RECORD)
    @Path("{id}/noted")
    @Operation(summary = "Take notice of what the patient says is wrong with the details on record")
    public PacketBody noted(@PathParam("id") PacketId id) {
        return PacketBody.of(packets.noted(id));
    }
}
