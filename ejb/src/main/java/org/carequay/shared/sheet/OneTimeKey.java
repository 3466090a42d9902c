package org.carequay.shared.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals one temporary file (AES-256 in counter mode); it is nowhere but in the memory of this process, and never used again. */
final class OneTimeKey {
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY = 32;
    private static final int BLOCK = 16;
    /** The streams of ciphers read and write in small pieces. */
    private static final int BUFFER = 64 * 1024;

    private final SecretKeySpec key;
    private final IvParameterSpec start;

    OneTimeKey() {
        byte[] secret = new byte[KEY + BLOCK];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, 0, KEY, "AES");
        start = new IvParameterSpec(secret, KEY, BLOCK);
    }

    /** For one file only: a second one under the same key would tell of the first. */
    OutputStream sealing(OutputStream file) {
        return new CipherOutputStream(new BufferedOutputStream(file, BUFFER), cipher(Cipher.ENCRYPT_MODE));
    }

    /** From its first byte on. */
    InputStream opening(InputStream file) {
        return new CipherInputStream(new BufferedInputStream(file, BUFFER), cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, start);
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
