package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistOffers;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/waitlist-offers/{id}}: the answer to an offer, as the patient gives it to the staff. */
@Path("/v1/waitlist-offers/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class WaitlistOfferResource {
    @EJB
    private WaitlistOffers offers;

    @PathParam("id")
    private WaitlistOfferId id;

    @Context
    private UriInfo uri;

    /** The address to give to the patient; it is told only now. */
    public record Address(String link) {}

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("accept")
    @Operation(summary = "The patient comes: the held time becomes a visit")
    public WaitlistBody accept() {
        return WaitlistBody.of(offers.accept(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("decline")
    @Operation(summary = "The patient does not come then: the time goes to the next")
    public WaitlistBody decline() {
        return WaitlistBody.of(offers.decline(id));
    }

    @POST
    @Requires(Permission.SCHEDULE_BOOK)
    @Path("link")
    @Operation(summary = "A new link for the patient; the one before is dead from now on")
    public Address link() {
        return new Address(address(uri, offers.link(id)));
    }

    /** The page of an offer, which asks for no sign-in. */
    static String address(UriInfo uri, String token) {
        return uri.getBaseUri().resolve("../offer.xhtml?t=" + token).toString();
    }
}
