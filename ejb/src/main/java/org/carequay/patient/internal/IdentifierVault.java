package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.patient.Identifier;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.Secrets;

/**
 * Seals identifiers: AES-256-GCM for social security numbers, bound to clinic and patient as associated data, and a blind
 * index under a key of the clinic's own, so that the same number in two clinics cannot be told to be the same.
 */
@ApplicationScoped
public class IdentifierVault {
    private static final String SSN = "SS";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    SealedIdentifier seal(Identifier identifier, ClinicId clinic, UUID patient) {
        String value = normal(identifier);
        String index = blindIndex(identifier, clinic);
        if (!SSN.equals(identifier.type())) {
            return new SealedIdentifier(identifier.type(), identifier.system(), value, null, null, index);
        }
        String lastFour = value.substring(value.length() - 4);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce(), value.getBytes(StandardCharsets.US_ASCII), clinic, patient);
        return new SealedIdentifier(SSN, identifier.system(), null, sealed, lastFour, index);
    }

    /** The number in the clear. @throws IllegalStateException when the cipher text is not that patient's */
    String open(byte[] sealed, ClinicId clinic, UUID patient) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] text = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(text);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, text, clinic, patient), StandardCharsets.US_ASCII);
    }

    String blindIndex(Identifier identifier, ClinicId clinic) {
        byte[] key = Secrets.derived("identifier-index:" + clinic);
        return Secrets.hmacHex(key, identifier.type() + "|" + normal(identifier));
    }

    private static String normal(Identifier identifier) {
        return SSN.equals(identifier.type())
                ? identifier.value().replaceAll("[^0-9]", "")
                : identifier.value().strip().toUpperCase(Locale.ROOT);
    }

    private static byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    private static byte[] crypt(int mode, byte[] nonce, byte[] input, ClinicId clinic, UUID patient) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            SecretKeySpec key = new SecretKeySpec(Secrets.derived("identifier-cipher"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((clinic + "|" + patient).getBytes(StandardCharsets.US_ASCII));
            byte[] output = cipher.doFinal(input);
            return mode == Cipher.DECRYPT_MODE
                    ? output
                    : ByteBuffer.allocate(nonce.length + output.length)
                            .put(nonce)
                            .put(output)
                            .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an identifier cannot be sealed or opened", failure);
        }
    }
}
