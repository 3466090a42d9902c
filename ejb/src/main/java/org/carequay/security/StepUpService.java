package org.carequay.security;

import java.time.Duration;
import java.time.Instant;

/** Asks people and API clients to prove themselves again before an act that is hard to take back. */
public interface StepUpService {
    /** How old a proof, or the access token of an API client, may be. */
    Duration FRESH = Duration.ofMinutes(5);

    /**
     * Checks the caller's own password again. A try counts like one to sign in, towards the same lock.
     *
     * @param address of the client, for the trail; may be null
     * @throws org.carequay.shared.InvalidInput at {@code password}: {@code password-wrong}, {@code password-locked}
     */
    @SignedIn
    StepUp byPassword(String password, String address);

    /**
     * For API clients, which showed their secret when they got their token.
     *
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed} for an older token, or an account that is a person's
     */
    @SignedIn
    StepUp byToken(Instant issuedAt);

    /** @throws org.carequay.shared.DomainRefusal {@code step-up-needed} unless that is a fresh proof of the caller's */
    @FeatureCall
    void check(StepUp proof);
}
