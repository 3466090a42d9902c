package org.carequay.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.SignInService.SignInAccount;
import org.carequay.shared.Clock;
import org.carequay.shared.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues access tokens: JWTs signed RS256, good for 15 minutes. Written over {@link java.security.Signature} because the
 * server offers no JWT builder to a deployment, and a library only to join three base64 texts is one more thing to patch.
 */
@ApplicationScoped
public class AccessTokens {
    /** How long a token is good for. */
    public static final Duration LIFE = TokenCheck.MAX_LIFE;

    private static final String ISSUER = "carequay";
    private static final String AUDIENCE = "carequay-api";

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "carequay.jwt.private.key")
    private Optional<String> keyFile;

    private volatile SigningKey key;

    /** A token for the account of that client; its clinic and role are read again with every call it makes. */
    public String issue(String clientId, SignInAccount account) {
        try {
            return sign(key(), claims(clientId, account, clock.now()));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("The signing key cannot be used", unusable);
        }
    }

    /** {@code upn} names the account and its epoch: when the account is ended, its epoch and so its tokens end too. */
    static JsonObject claims(String clientId, SignInAccount account, Instant now) {
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("iss", ISSUER)
                .add("aud", AUDIENCE)
                .add("sub", clientId)
                .add("upn", account.account() + "#" + account.epoch())
                .add("groups", Json.createArrayBuilder().add(account.role().name()))
                .add("iat", now.getEpochSecond())
                .add("exp", now.plus(LIFE).getEpochSecond())
                .add("jti", UUID.randomUUID().toString());
        if (account.clinic() != null) {
            claims.add("clinic", account.clinic().toString());
        }
        return claims.build();
    }

    static String sign(SigningKey key, JsonObject claims) throws GeneralSecurityException {
        JsonObject header = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("typ", "JWT")
                .add("kid", key.id())
                .build();
        String content = encode(header) + "." + encode(claims);
        return content + "." + key.sign(content);
    }

    private static String encode(JsonObject json) {
        return SigningKey.base64url(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private SigningKey key() throws IOException, GeneralSecurityException {
        if (key == null) {
            key = SigningKey.read(
                    Path.of(keyFile.orElseThrow(() -> new IOException("CAREQUAY_JWT_PRIVATE_KEY is not set"))));
        }
        return key;
    }
}
