package org.carequay.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.tenancy.Secrets;

/**
 * Text that may not stand in an address in the clear, such as a name that was searched: AES-256-GCM with a key of the
 * installation, bound to the account, so that only the same person's browser gets it back.
 */
@ApplicationScoped
public class SealedText {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final HttpServletRequest request;

    protected SealedText() {
        this(null);
    }

    @Inject
    public SealedText(HttpServletRequest request) {
        this.request = request;
    }

    /** Letters, digits, minus and underscore. */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, account()).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A text cannot be sealed", impossible);
        }
    }

    /** The text; null for whatever was not sealed for this account. */
    public String open(String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE + TAG_BITS / Byte.SIZE) {
                return null;
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            byte[] rest = Arrays.copyOfRange(all, NONCE, all.length);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, account()).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return null;
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, String account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        SecretKeySpec key = new SecretKeySpec(Secrets.derived("text-in-address"), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private String account() {
        return request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
    }
}
