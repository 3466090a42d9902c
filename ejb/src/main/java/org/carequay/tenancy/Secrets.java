package org.carequay.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of this installation, from the environment: {@code CAREQUAY_FIELD_KEY}, 32 bytes in Base64. Each use derives its
 * own key by a label (HKDF-Expand of RFC 5869 with one block), so that no two uses share one.
 */
public final class Secrets {
    private static final String VARIABLE = "CAREQUAY_FIELD_KEY";
    private static final int KEY_BYTES = 32;

    private Secrets() {}

    /** 32 bytes for that use. @throws IllegalStateException when the installation has no key */
    public static byte[] derived(String label) {
        String configured = System.getenv(VARIABLE);
        if (configured == null || configured.isBlank()) {
            throw new IllegalStateException(VARIABLE + " is not set");
        }
        byte[] master = Base64.getDecoder().decode(configured.strip());
        if (master.length != KEY_BYTES) {
            throw new IllegalStateException(VARIABLE + " must hold 32 bytes");
        }
        byte[] info = (label + '\u0001').getBytes(StandardCharsets.UTF_8);
        return hmac(master, info);
    }

    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String hmacHex(byte[] key, String message) {
        return HexFormat.of().formatHex(hmac(key, message.getBytes(StandardCharsets.UTF_8)));
    }
}
