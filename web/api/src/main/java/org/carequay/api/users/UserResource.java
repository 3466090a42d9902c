package org.carequay.api.users;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.carequay.api.security.FreshToken;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.UserService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/users}. Changes want a token that was issued within five minutes. */
@Path("/v1/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserResource {
    @EJB
    private UserService users;

    @Inject
    private FreshToken token;

    @GET
    @Requires(Permission.USER_MANAGE)
    @Operation(summary = "People who sign in to the clinic")
    public PageBody<UserBody> list() {
        return PageBody.all(users.all(), UserBody::of);
    }

    @GET
    @Requires(Permission.USER_MANAGE)
    @Path("{id}")
    @Operation(summary = "One of them")
    public UserBody get(@PathParam("id") AccountId id) {
        return UserBody.of(users.get(id));
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Answers
    @Operation(summary = "Invite somebody by e-mail")
    public UserBody invite(UserInput input) {
        return UserBody.of(users.invite(input.invitation(), token.proof()));
    }

    @PUT
    @Requires(Permission.USER_MANAGE)
    @Path("{id}")
    @Operation(summary = "Change name, role, language and keys")
    public UserBody change(@PathParam("id") AccountId id, UserInput input) {
        return UserBody.of(users.change(input.change(id, Versions.seen(input.version())), token.proof()));
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/end")
    @Operation(summary = "End the account: sessions and tokens are refused from the next call on")
    public UserBody end(@PathParam("id") AccountId id) {
        return UserBody.of(users.end(id, token.proof()));
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/restore")
    @Operation(summary = "Let somebody sign in again")
    public UserBody restore(@PathParam("id") AccountId id) {
        return UserBody.of(users.restore(id, token.proof()));
    }

    @POST
    @Requires(Permission.USER_MANAGE)
    @Path("{id}/sign-out")
    @Operation(summary = "End all sessions of that person")
    public UserBody signOut(@PathParam("id") AccountId id) {
        users.signOut(id, token.proof());
        return UserBody.of(users.get(id));
    }
}
