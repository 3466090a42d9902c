package org.carequay.api.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.carequay.security.RequestLimits;
import org.carequay.security.SignInService;
import org.carequay.shared.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The token endpoint (RFC 6749 §4.4, client credentials); its errors are that standard's, not problem documents. */
@Path("/oauth/token")
@RequestScoped
@PermitAll
public class TokenResource {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHENTICATED = 401;
    private static final int TOO_MANY = 429;

    @EJB
    private SignInService signIn;

    @Inject
    private AccessTokens tokens;

    @Inject
    private RequestLimits limits;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An access token for an API client")
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, MultivaluedMap<String, String> form) {
        String grant = ClientCredentials.single(form, "grant_type");
        if (grant == null) {
            return error(BAD_REQUEST, "invalid_request");
        }
        if (!"client_credentials".equals(grant)) {
            return error(BAD_REQUEST, "unsupported_grant_type");
        }
        Optional<ClientCredentials> client = ClientCredentials.of(authorization, form);
        long wait = limits.count(
                RequestLimits.Kind.TOKEN,
                request.getRemoteAddr(),
                client.map(ClientCredentials::clientId).orElse(null));
        if (wait > 0) {
            return answer(TOO_MANY)
                    .header(HttpHeaders.RETRY_AFTER, wait)
                    .entity(Json.createObjectBuilder()
                            .add("error", "temporarily_unavailable")
                            .build())
                    .build();
        }
        return client.flatMap(this::issue).orElseGet(() -> error(UNAUTHENTICATED, "invalid_client"));
    }

    private Optional<Response> issue(ClientCredentials client) {
        return signIn.client(client.clientId(), client.secret())
                .map(account -> tokens.issue(client.clientId(), account))
                .map(TokenResource::granted);
    }

    private static Response granted(String token) {
        return answer(200)
                .entity(Json.createObjectBuilder()
                        .add("access_token", token)
                        .add("token_type", "Bearer")
                        .add("expires_in", AccessTokens.LIFE.toSeconds())
                        .build())
                .build();
    }

    private static Response error(int status, String code) {
        Response.ResponseBuilder answer = answer(status)
                .entity(Json.createObjectBuilder().add("error", code).build());
        return status == UNAUTHENTICATED
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"carequay\"")
                        .build()
                : answer.build();
    }

    private static Response.ResponseBuilder answer(int status) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).header("Pragma", "no-cache");
    }
}
