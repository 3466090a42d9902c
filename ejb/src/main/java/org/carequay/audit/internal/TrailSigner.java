package org.carequay.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Signs files of the trail with the installation's key, {@code CAREQUAY_JWT_PRIVATE_KEY}, whose public half is known outside. */
@ApplicationScoped
public class TrailSigner {
    private static final String VARIABLE = "CAREQUAY_JWT_PRIVATE_KEY";
    private static final int LINE = 64;

    /** A signature and the public key that checks it, in PEM. */
    record Signed(byte[] signature, String publicKey) {}

    /** Empty where the installation has no key: the file then has its SHA-256 only. */
    Optional<Signed> sign(byte[] content) {
        String file = System.getenv(VARIABLE);
        if (file == null || file.isBlank()) {
            return Optional.empty();
        }
        try {
            String base64 = Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return Optional.of(new Signed(signature.sign(), pem(keys, key.getModulus(), key.getPublicExponent())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("The key of " + VARIABLE + " cannot sign", wrong);
        }
    }

    private static String pem(KeyFactory keys, BigInteger modulus, BigInteger exponent)
            throws GeneralSecurityException {
        byte[] encoded =
                keys.generatePublic(new RSAPublicKeySpec(modulus, exponent)).getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
