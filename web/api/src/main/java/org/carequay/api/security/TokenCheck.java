package org.carequay.api.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.carequay.shared.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What MP-JWT does not ask of a token with a right signature: that it lives 15 minutes at most, was not issued in the
 * future, and has an id of its own.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class TokenCheck implements ContainerRequestFilter {
    static final Duration MAX_LIFE = Duration.ofMinutes(15);
    static final Duration SKEW = Duration.ofSeconds(30);

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
                && !sound(token, clock.now().getEpochSecond())) {
            throw new NotAuthorizedException("Bearer realm=\"carequay\", error=\"invalid_token\"");
        }
    }

    /** @param now seconds since the epoch */
    static boolean sound(JsonWebToken token, long now) {
        long issued = token.getIssuedAtTime();
        long life = token.getExpirationTime() - issued;
        return issued > 0
                && issued <= now + SKEW.toSeconds()
                && life > 0
                && life <= MAX_LIFE.toSeconds()
                && token.getTokenID() != null;
    }
}
