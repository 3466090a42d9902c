package org.carequay.api.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.consent.ConsentRequirements;
import org.carequay.consent.RequirementId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/consent-requirements}. */
@Path("/v1/consent-requirements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class RequirementResource {
    @EJB
    private ConsentRequirements requirements;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "What the clinic asks its patients to agree to, in the order in which it is asked")
    public PageBody<RequirementBody> all() {
        return PageBody.all(requirements.all(), RequirementBody::of);
    }

    @GET
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "One of them")
    public RequirementBody get(@PathParam("id") RequirementId id) {
        return RequirementBody.of(requirements.get(id));
    }

    @POST
    @Requires(Permission.TEMPLATE_EDIT)
    @Answers
    @Operation(summary = "Ask for something from now on")
    public RequirementBody add(RequirementInput input) {
        return RequirementBody.of(requirements.add(input.details()));
    }

    @PUT
    @Requires(Permission.TEMPLATE_EDIT)
    @Path("{id}")
    @Operation(summary = "Replace the rule; what was signed stays and counts by the new one")
    public RequirementBody change(
            @PathParam("id") RequirementId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            RequirementInput input) {
        return RequirementBody.of(requirements.change(id, Versions.seen(input.version(), ifMatch), input.details()));
    }
}
