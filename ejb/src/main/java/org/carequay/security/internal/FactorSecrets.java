package org.carequay.security.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.tenancy.Secrets;

/** Secrets of second factors, encrypted with AES-256-GCM; recovery codes, kept as a keyed hash. */
final class FactorSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final int HALF = 5;

    private FactorSecrets() {}

    static byte[] next() {
        return random(Totp.SECRET_BYTES);
    }

    static byte[] sealed(byte[] secret) {
        byte[] nonce = random(NONCE);
        byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, secret);
        byte[] all = Arrays.copyOf(nonce, NONCE + text.length);
        System.arraycopy(text, 0, all, NONCE, text.length);
        return all;
    }

    static byte[] open(byte[] sealed) {
        return cipher(
                Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** 50 random bits each, as {@code abcde-fghij}. */
    static List<String> codes() {
        return Stream.generate(() -> Totp.base32(random(CODE_BYTES)).toLowerCase(Locale.ROOT))
                .limit(CODES)
                .map(text -> text.substring(0, HALF) + "-" + text.substring(HALF, 2 * HALF))
                .toList();
    }

    /** However it is typed. */
    static String hash(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return Secrets.hmacHex(Secrets.derived("recovery-code"), plain);
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    private static byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(Secrets.derived("second-factor"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A second factor's secret cannot be read or written", failure);
        }
    }
}
