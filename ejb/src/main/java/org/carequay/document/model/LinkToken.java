package org.carequay.document.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.carequay.document.DocumentPurpose;
import org.carequay.tenancy.Secrets;

/**
 * What makes a link to one document good for one purpose and one sign-in of one account of one clinic until a moment: base64url of the expiry in seconds
 * and HMAC-SHA256 over all of them. Nothing is kept for it.
 */
public record LinkToken(
        UUID clinic,
        UUID document,
        String sha256,
        UUID account,
        String signIn,
        DocumentPurpose purpose,
        Instant expiresAt) {
    private static final int EXPIRY_BYTES = Long.BYTES;
    private static final int MAC_BYTES = 32;

    /** The text in the link. */
    public String sign(byte[] key) {
        byte[] token = ByteBuffer.allocate(EXPIRY_BYTES + MAC_BYTES)
                .putLong(expiresAt.getEpochSecond())
                .put(mac(key))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whether that text was signed for exactly these, and its time has not come by {@code now}; the expiry is the text's. */
    public static boolean accepts(byte[] key, String token, LinkToken asked, Instant now) {
        byte[] bytes = decode(token);
        if (bytes.length != EXPIRY_BYTES + MAC_BYTES) {
            return false;
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        long expiry = parts.getLong();
        byte[] mac = new byte[MAC_BYTES];
        parts.get(mac);
        boolean alive = now.getEpochSecond() < expiry && expiry < Instant.MAX.getEpochSecond();
        byte[] expected = asked.until(alive ? Instant.ofEpochSecond(expiry) : Instant.EPOCH)
                .mac(key);
        return MessageDigest.isEqual(expected, mac) && alive;
    }

    private LinkToken until(Instant expiry) {
        return new LinkToken(clinic, document, sha256, account, signIn, purpose, expiry);
    }

    private byte[] mac(byte[] key) {
        String signed = String.join(
                "|",
                clinic.toString(),
                document.toString(),
                sha256,
                String.valueOf(account),
                signIn,
                purpose.name(),
                Long.toString(expiresAt.getEpochSecond()));
        return Secrets.hmac(key, signed.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] decode(String token) {
        try {
            return token == null || token.length() > 100
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
