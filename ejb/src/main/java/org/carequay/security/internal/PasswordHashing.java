package org.carequay.security.internal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane; 32 byte hash. Kept as
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, so that the parameters can be raised later.
 */
final class PasswordHashing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Cost COST = new Cost(19_456, 2, 1);
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=(16|19)\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,171})");
    /** Of a password nobody has: checked when an e-mail is unknown, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody-" + UUID.randomUUID());

    private PasswordHashing() {}

    private record Cost(int kibibytes, int passes, int lanes) {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = new byte[HASH_BYTES];
        fill(hash, password, Argon2Parameters.ARGON2_VERSION_13, COST, salt);
        return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        Argon2Parameters.ARGON2_VERSION_13,
                        COST.kibibytes(),
                        COST.passes(),
                        COST.lanes(),
                        Base64.getEncoder().withoutPadding().encodeToString(salt),
                        Base64.getEncoder().withoutPadding().encodeToString(hash));
    }

    /**
     * @param hash null: does the same work and answers false
     * @throws IllegalArgumentException when it is not one of {@link #hash}
     */
    static boolean matches(String password, String hash) {
        Matcher kept = KEPT.matcher(hash == null ? NOBODY : hash);
        if (!kept.matches()) {
            throw new IllegalArgumentException("not a hash of a password");
        }
        byte[] right = Base64.getDecoder().decode(kept.group(6));
        byte[] given = new byte[right.length];
        fill(
                given,
                password,
                Integer.parseInt(kept.group(1)),
                new Cost(number(kept, 2), number(kept, 3), number(kept, 4)),
                Base64.getDecoder().decode(kept.group(5)));
        return MessageDigest.isEqual(right, given) && hash != null;
    }

    private static int number(Matcher kept, int group) {
        return Integer.parseInt(kept.group(group));
    }

    private static void fill(byte[] hash, String password, int version, Cost cost, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(version)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        argon2.generateBytes(password.toCharArray(), hash);
    }
}
