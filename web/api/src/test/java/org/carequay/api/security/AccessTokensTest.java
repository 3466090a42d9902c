package org.carequay.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.security.SignInService.SignInAccount;
import org.carequay.tenancy.ClinicId;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final SignInAccount ACCOUNT = new SignInAccount(
            new AccountId(UUID.randomUUID()),
            new ClinicId(UUID.randomUUID()),
            null,
            Role.FRONT_DESK,
            "client",
            "en",
            4,
            null);

    @Test
    void aTokenNamesAccountRoleAndClinicForFifteenMinutes() {
        JsonObject claims = AccessTokens.claims("eastside-frontdesk", ACCOUNT, NOW);

        assertThat(claims.getString("iss")).isEqualTo("carequay");
        assertThat(claims.getString("aud")).isEqualTo("carequay-api");
        assertThat(claims.getString("sub")).isEqualTo("eastside-frontdesk");
        assertThat(claims.getString("upn")).isEqualTo(ACCOUNT.account() + "#4");
        assertThat(claims.getJsonArray("groups").getString(0)).isEqualTo("FRONT_DESK");
        assertThat(claims.getString("clinic")).isEqualTo(ACCOUNT.clinic().toString());
        assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(900);
        assertThat(claims.getString("jti")).isNotBlank();
    }

    @Test
    void aTokenIsSignedWithTheKeyItNames() throws Exception {
        KeyPair pair = pair();
        SigningKey key = SigningKey.ofPem(pem(pair));
        String[] part =
                AccessTokens.sign(key, AccessTokens.claims("c", ACCOUNT, NOW)).split("\\.");

        JsonObject header = Json.createReader(
                        new StringReader(new String(Base64.getUrlDecoder().decode(part[0]), StandardCharsets.UTF_8)))
                .readObject();
        assertThat(header.getString("alg")).isEqualTo("RS256");
        assertThat(header.getString("kid")).isEqualTo(key.id());
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(pair.getPublic());
        check.update((part[0] + "." + part[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(part[2]))).isTrue();
    }

    @Test
    void aKeyNeverShowsItself() throws Exception {
        SigningKey key = SigningKey.ofPem(pem(pair()));

        assertThat(key.toString()).isEqualTo("SigningKey[" + key.id() + "]");
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
