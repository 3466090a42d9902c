package org.carequay.security.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.tenancy.Secrets;

/** AES-256-GCM under a key of this installation for one use: the nonce, then the text. */
record SealedBytes(String use, byte[] about) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE + text.length);
        System.arraycopy(text, 0, all, NONCE, text.length);
        return all;
    }

    byte[] open(byte[] sealed) {
        return cipher(
                Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(Secrets.derived(use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A secret for " + use + " cannot be read or written", failure);
        }
    }
}
