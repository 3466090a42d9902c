package org.carequay.patient.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.tenancy.Secrets;

/** Seals bytes with AES-256-GCM under a key derived for one use, bound to what they belong to as associated data. */
final class AesGcm {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** Nonce and cipher text. */
    static byte[] seal(String use, String owner, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return seal(use, owner, nonce, clear);
    }

    /** The same nonce, a keyed hash, and so the same bytes for the same of one owner. */
    static byte[] sealAlike(String use, String owner, byte[] clear) {
        byte[] whose = (owner + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] said = ByteBuffer.allocate(whose.length + clear.length)
                .put(whose)
                .put(clear)
                .array();
        byte[] hash = Secrets.hmac(Secrets.derived(use + ":nonce"), said);
        return seal(use, owner, Arrays.copyOf(hash, NONCE_BYTES), clear);
    }

    private static byte[] seal(String use, String owner, byte[] nonce, byte[] clear) {
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, use, owner, nonce, clear);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the cipher text was changed, or belongs to another owner */
    static byte[] open(String use, String owner, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] text = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(text);
        return crypt(Cipher.DECRYPT_MODE, use, owner, nonce, text);
    }

    private static byte[] crypt(int mode, String use, String owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            SecretKeySpec key = new SecretKeySpec(Secrets.derived(use), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this cannot be sealed or opened", failure);
        }
    }
}
