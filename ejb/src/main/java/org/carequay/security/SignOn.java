package org.carequay.security;

import java.util.List;

/**
 * How a clinic's staff sign in by the clinic's own provider (OpenID Connect).
 *
 * @param version 0: there is none yet
 * @param label what stands on the button of the sign-in page
 * @param issuer the provider's address, below which it describes itself
 * @param domains of e-mail addresses that lead to this provider, in small letters
 * @param roleClaim the claim that says what somebody is; null: roles are kept here
 * @param roles what the values of that claim make of somebody; the first that fits counts, and without one nobody is let in
 * @param provision whether people who are not known yet get an account
 * @param staffOnly whether staff sign in by the provider only; who may manage users is spared
 * @param trustFactor whether a second factor shown to the provider counts here
 * @param acr values of the claim {@code acr} that say a second factor was shown, besides {@code amr}
 */
public record SignOn(
        long version,
        boolean enabled,
        String label,
        String issuer,
        String clientId,
        List<String> domains,
        String roleClaim,
        List<SignOnRole> roles,
        boolean provision,
        boolean staffOnly,
        boolean trustFactor,
        List<String> acr) {
    /** What a clinic has that never set one up. */
    public static final SignOn NONE =
            new SignOn(0, false, null, null, null, List.of(), null, List.of(), false, false, false, List.of());
}
