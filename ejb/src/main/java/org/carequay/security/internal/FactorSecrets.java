package org.carequay.security.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carequay.tenancy.Secrets;

/** Secrets of second factors, encrypted with AES-256-GCM; recovery codes, kept as a keyed hash. */
final class FactorSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SealedBytes SEALED = new SealedBytes("second-factor", new byte[0]);
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final int HALF = 5;

    private FactorSecrets() {}

    static byte[] next() {
        return random(Totp.SECRET_BYTES);
    }

    static byte[] sealed(byte[] secret) {
        return SEALED.seal(secret);
    }

    static byte[] open(byte[] sealed) {
        return SEALED.open(sealed);
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
}
