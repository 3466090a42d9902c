package org.carequay.api.clinical;

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
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.clinical.OrderService;
import org.carequay.clinical.ServiceRequestId;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters/{encounter}/service-requests}. */
@Path("/v1/encounters/{encounter}/service-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class OrderResource {
    @EJB
    private OrderService orders;

    @PathParam("encounter")
    private EncounterId encounter;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Orders and referrals of a visit")
    public PageBody<OrderBody> list() {
        return PageBody.all(orders.of(encounter), OrderBody::of);
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Answers
    @Operation(summary = "Write an order; it is a draft")
    public OrderBody add(OrderInput input) {
        return OrderBody.of(orders.add(encounter, input.details()));
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what a draft says")
    public OrderBody change(@PathParam("id") ServiceRequestId id, OrderInput input) {
        return OrderBody.of(orders.change(encounter, id, Versions.seen(input.version()), input.details()));
    }

    @POST
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("{id}/transitions")
    @Operation(summary = "Send, complete or revoke an order, or mark it as entered in error")
    public OrderBody move(@PathParam("id") ServiceRequestId id, OrderMoveInput input) {
        return OrderBody.of(orders.move(encounter, id, Versions.seen(input.version()), input.to()));
    }
}
