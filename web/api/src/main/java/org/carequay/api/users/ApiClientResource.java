package org.carequay.api.users;

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
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.security.FreshToken;
import org.carequay.security.AccountId;
import org.carequay.security.ApiClientService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/api-clients}. Changes want a token that was issued within five minutes. */
@Path("/v1/api-clients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class ApiClientResource {
    @EJB
    private ApiClientService clients;

    @Inject
    private FreshToken token;

    @GET
    @Requires(Permission.USER_MANAGE)
    @Operation(summary = "Programs that call the API for the clinic")
    public PageBody<ApiClientBody> list() {
        return PageBody.all(clients.all(), ApiClientBody::of);
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Answers
    @Operation(summary = "Add one; the answer is the only one with its secret")
    public ApiClientBody create(ApiClientInput input) {
        return ApiClientBody.of(clients.create(input.name(), input.role(), token.proof()));
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/rotate")
    @Operation(summary = "Give it another secret; the one before and its tokens are refused")
    public ApiClientBody rotate(@PathParam("id") AccountId id) {
        return ApiClientBody.of(clients.rotate(id, token.proof()));
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/revoke")
    @Operation(summary = "End it for good")
    public ApiClientBody revoke(@PathParam("id") AccountId id) {
        return ApiClientBody.of(clients.revoke(id, token.proof()));
    }
}
