package org.carequay.security.internal;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane; 32 byte hash. The
 * parameters travel in the hash, so they can be raised later.
 */
final class PasswordHashing {
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    /** Of a password nobody has: checked when an e-mail is unknown, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody-" + java.util.UUID.randomUUID());

    private PasswordHashing() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /** @param hash null: does the same work and answers false */
    static boolean matches(String password, String hash) {
        String against = hash == null ? NOBODY : hash;
        boolean same = Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
        return same && hash != null;
    }
}
