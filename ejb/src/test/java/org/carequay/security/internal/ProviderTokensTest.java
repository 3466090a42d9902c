package org.carequay.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.SignOnRole;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a provider says counts only when all of it holds. */
class ProviderTokensTest {
    private static final String ISSUER = "https://login.example/realm";
    private static final String CLIENT = "carequay";
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static RSAKey key;
    private static RSAKey other;
    private final Instant now = Instant.now();

    @BeforeAll
    static void keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        other = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    @Test
    void aGoodTokenIsTaken() throws JOSEException {
        assertThat(read(signed(claims -> {})).getSubject().getValue()).isEqualTo("s-1");
    }

    @Test
    void eachThingThatDoesNotHoldIsRefused() throws JOSEException {
        refuse("another nonce", signed(claims -> claims.claim("nonce", "other")));
        refuse("no nonce", signed(claims -> claims.claim("nonce", null)));
        refuse("another issuer", signed(claims -> claims.issuer("https://login.example/other")));
        refuse("another audience", signed(claims -> claims.audience("somebody-else")));
        refuse("one of two audiences, issued to the other", signed(claims -> claims.audience(
                        List.of(CLIENT, "somebody-else"))
                .claim("azp", "somebody-else")));
        refuse("expired", signed(claims -> claims.expirationTime(date(Duration.ofMinutes(-2)))));
        refuse("no expiry", signed(claims -> claims.expirationTime(null)));
        refuse("of the future", signed(claims -> claims.issueTime(date(Duration.ofMinutes(5)))));
        refuse("issued long ago", signed(claims -> claims.issueTime(date(Duration.ofMinutes(-11)))));
        refuse("no subject", signed(claims -> claims.subject(null)));
    }

    @Test
    void onlyTheProvidersOwnKeySigns() throws JOSEException {
        refuse("another key of the same name", signed(JWSAlgorithm.RS256, new RSASSASigner(other), claims -> {}));
        refuse("no signature at all", new PlainJWT(claims(claims -> {})).serialize());
        refuse(
                "the public key as a shared secret",
                signed(JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()), claims -> {}));
        String good = signed(claims -> {});
        String[] parts = good.split("\\.");
        refuse("the signature left out", parts[0] + "." + parts[1] + ".");
        String forged = new PlainJWT(claims(claims -> claims.subject("s-2")))
                .serialize()
                .split("\\.")[1];
        refuse("another text under the signature", parts[0] + "." + forged + "." + parts[2]);
    }

    @Test
    void anEmailCountsOnlyWhenTheProviderSaysThatItIsVerified() throws JOSEException {
        assertThat(ProviderTokens.verifiedEmail(read(
                        signed(claims -> claims.claim("email", "a@b.example").claim("email_verified", true)))))
                .contains("a@b.example");
        for (Object said : new Object[] {false, "true", null, 1}) {
            assertThat(ProviderTokens.verifiedEmail(read(signed(
                            claims -> claims.claim("email", "a@b.example").claim("email_verified", said)))))
                    .as("email_verified: " + said)
                    .isEmpty();
        }
    }

    @Test
    void aSecondFactorIsWhatAmrOrTheClinicsAcrSays() throws JOSEException {
        assertThat(shown("amr", List.of("pwd"))).isFalse();
        assertThat(shown("amr", List.of("pwd", "otp"))).isTrue();
        assertThat(shown("acr", "silver")).isFalse();
        assertThat(shown("acr", "gold")).isTrue();
    }

    @Test
    void theFirstRoleThatFitsCounts() throws JOSEException {
        List<SignOnRole> roles = List.of(
                new SignOnRole("doctors", Role.PHYSICIAN, Set.of(Permission.PATIENT_WRITE)),
                new SignOnRole("staff", Role.FRONT_DESK, Set.of()));
        assertThat(role("groups", List.of("staff", "doctors"), "groups", roles)).isEqualTo(Role.PHYSICIAN);
        assertThat(role("groups", "staff", "groups", roles)).isEqualTo(Role.FRONT_DESK);
        assertThat(role("groups", List.of("Doctors", "doctor"), "groups", roles))
                .isNull();
        assertThat(role("realm_access", Map.of("roles", List.of("staff")), "realm_access.roles", roles))
                .isEqualTo(Role.FRONT_DESK);
        assertThat(role("other", "staff", "groups", roles)).isNull();
    }

    private Role role(String name, Object value, String claim, List<SignOnRole> roles) throws JOSEException {
        return ProviderTokens.role(read(signed(claims -> claims.claim(name, value))), claim, roles)
                .map(SignOnRole::role)
                .orElse(null);
    }

    private boolean shown(String claim, Object value) throws JOSEException {
        return ProviderTokens.isFactorShown(read(signed(claims -> claims.claim(claim, value))), List.of("gold"));
    }

    private void refuse(String what, String token) {
        assertThatThrownBy(() -> read(token))
                .as(what)
                .isInstanceOfSatisfying(DomainRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("sso-refused"));
    }

    private IDTokenClaimsSet read(String token) {
        return ProviderTokens.checked(token, ISSUER, CLIENT, NONCE, new JWKSet(key.toPublicJWK()), now);
    }

    private String signed(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), change);
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims(change));
        jwt.sign(signer);
        return jwt.serialize();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("s-1")
                .claim("nonce", NONCE)
                .issueTime(date(Duration.ZERO))
                .expirationTime(date(Duration.ofMinutes(5)));
        change.accept(claims);
        return claims.build();
    }

    private Date date(Duration fromNow) {
        return Date.from(now.plus(fromNow));
    }
}
