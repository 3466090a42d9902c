package org.carequay.api.clinical;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.clinical.ReviewService;
import org.carequay.clinical.ReviewService.Review;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/encounters/{encounter}/reviews}. */
@Path("/v1/encounters/{encounter}/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical")
public class ReviewResource {
    @EJB
    private ReviewService reviews;

    @PathParam("encounter")
    private EncounterId encounter;

    @GET
    @Requires(Permission.ENCOUNTER_READ)
    @Operation(summary = "Which lists were gone through at a visit")
    public PageBody<Review> list() {
        return PageBody.all(reviews.of(encounter), Function.identity());
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Operation(summary = "Mark a list as gone through")
    public PageBody<Review> mark(ReviewInput input) {
        return PageBody.all(reviews.mark(encounter, input.part()), Function.identity());
    }
}
