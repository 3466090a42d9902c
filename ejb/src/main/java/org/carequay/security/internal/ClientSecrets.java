package org.carequay.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.carequay.tenancy.Secrets;

/**
 * API client secrets are long and random, so a keyed hash is enough and keeps the token endpoint quick: HMAC-SHA256 under a
 * key that is not in the database.
 */
final class ClientSecrets {
    private static final byte[] KEY = Secrets.derived("api-client-secret");

    private ClientSecrets() {}

    static String hash(String secret) {
        return Secrets.hmacHex(KEY, secret);
    }

    static boolean matches(String secret, String hash) {
        byte[] given = hash(secret).getBytes(StandardCharsets.US_ASCII);
        byte[] kept = (hash == null ? "" : hash).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, kept);
    }
}
