package org.carequay.api.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import java.time.Duration;
import java.time.Instant;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The step-up of API clients (RFC 9470): they showed their secret when they got their token, so a token that is young enough is a
 * fresh proof; with an older one they are told to get another.
 */
@RequestScoped
public class FreshToken {
    private static final String CHALLENGE =
            "Bearer realm=\"carequay\", error=\"insufficient_user_authentication\", max_age=\"%d\"";

    @Inject
    private JsonWebToken token;

    @Inject
    private Clock clock;

    @EJB
    private StepUpService stepUp;

    /** @throws NotAuthorizedException when the token is older than {@link StepUpService#FRESH} */
    public StepUp proof() {
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        if (!young(issued, clock.now())) {
            throw new NotAuthorizedException(CHALLENGE.formatted(StepUpService.FRESH.toSeconds()));
        }
        return stepUp.byToken(issued);
    }

    /** For what only sometimes wants a proof; null when the token is older. */
    public StepUp proofIfFresh() {
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        return young(issued, clock.now()) ? stepUp.byToken(issued) : null;
    }

    static boolean young(Instant issued, Instant now) {
        return Duration.between(issued, now).compareTo(StepUpService.FRESH) <= 0;
    }
}
