package org.carequay.security.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carequay.security.SignOnRole;
import org.carequay.shared.DomainRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a provider says of somebody, and believes none of it before signature, issuer, audience, time and nonce hold. */
final class ProviderTokens {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderTokens.class);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);
    /** Of RFC 8176: more than one factor, or one that somebody has to have. */
    private static final Set<String> FACTORS = Set.of("mfa", "otp", "hwk", "sc");

    private static final int SKEW_SECONDS = 60;
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private ProviderTokens() {}

    /** @throws DomainRefusal {@code sso-refused} */
    static IDTokenClaimsSet checked(
            String token, String issuer, String client, String nonce, JWKSet keys, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWSAlgorithm algorithm = signed.getHeader().getAlgorithm();
            if (!ALGORITHMS.contains(algorithm)) {
                throw refused(null);
            }
            IDTokenValidator validator =
                    new IDTokenValidator(new Issuer(issuer), new ClientID(client), algorithm, keys);
            validator.setMaxClockSkew(SKEW_SECONDS);
            IDTokenClaimsSet claims = validator.validate(signed, new Nonce(nonce));
            // The library leaves the authorized party to its caller (OpenID Connect Core 1.0, 3.1.3.7, 4 and 5).
            boolean alone = claims.getAudience().size() == 1 && claims.getAuthorizedParty() == null;
            if (!alone && !client.equals(String.valueOf(claims.getAuthorizedParty()))) {
                throw refused(null);
            }
            if (claims.getIssueTime().toInstant().isBefore(now.minus(OLDEST))) {
                throw refused(null);
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw refused(wrong);
        }
    }

    /** The e-mail, in case the provider says that it has verified it. */
    static Optional<String> verifiedEmail(IDTokenClaimsSet claims) {
        return Boolean.TRUE.equals(claims.getClaim("email_verified", Object.class))
                ? Optional.ofNullable(claims.getStringClaim("email"))
                : Optional.empty();
    }

    static boolean isFactorShown(IDTokenClaimsSet claims, List<String> accepted) {
        List<AMR> methods = claims.getAMR() == null ? List.of() : claims.getAMR();
        return methods.stream().map(AMR::getValue).anyMatch(FACTORS::contains)
                || claims.getACR() != null && accepted.contains(claims.getACR().getValue());
    }

    /** The first role that one of the values of the claim stands for. */
    static Optional<SignOnRole> role(IDTokenClaimsSet claims, String claim, List<SignOnRole> roles) {
        Set<String> values = Set.copyOf(values(claims, claim));
        return roles.stream().filter(role -> values.contains(role.value())).findFirst();
    }

    /** One text or many; a claim inside another is named with a dot, as {@code realm_access.roles}. */
    private static List<String> values(IDTokenClaimsSet claims, String claim) {
        Object found = claims.getClaim(claim);
        if (found == null) {
            found = claims.toJSONObject();
            for (String part : claim.split("\\.")) {
                found = found instanceof Map<?, ?> object ? object.get(part) : null;
            }
        }
        if (found instanceof String text) {
            return List.of(text);
        }
        Object[] many = found instanceof List<?> list ? list.toArray() : new Object[0];
        return Arrays.stream(many).map(String::valueOf).toList();
    }

    private static DomainRefusal refused(Exception cause) {
        if (cause != null) {
            LOG.warn("Single sign-on: what the provider says does not hold: {}", cause.getMessage());
        }
        return new DomainRefusal("sso-refused");
    }
}
