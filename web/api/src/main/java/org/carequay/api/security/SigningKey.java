package org.carequay.api.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The private key that signs access tokens: RSA of at least 2048 bits, PKCS#8 in PEM.
 *
 * @param id thumbprint of its public key (RFC 7638), the {@code kid} of its tokens
 */
record SigningKey(RSAPrivateCrtKey key, String id) {
    private static final int MIN_BITS = 2048;

    static SigningKey read(Path pem) throws IOException, GeneralSecurityException {
        return ofPem(Files.readString(pem));
    }

    static SigningKey ofPem(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] encoded = Base64.getDecoder().decode(base64);
        RSAPrivateCrtKey key =
                (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (key.getModulus().bitLength() < MIN_BITS) {
            throw new GeneralSecurityException("RSA key too short");
        }
        return new SigningKey(key, thumbprint(key));
    }

    /** RS256 over the text, in base64url. */
    String sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return base64url(signature.sign());
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String thumbprint(RSAPrivateCrtKey key) throws GeneralSecurityException {
        String jwk = "{\"e\":\"" + unsigned(key.getPublicExponent().toByteArray()) + "\",\"kty\":\"RSA\",\"n\":\""
                + unsigned(key.getModulus().toByteArray()) + "\"}";
        return base64url(MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String unsigned(byte[] number) {
        boolean padded = number.length > 1 && number[0] == 0;
        return base64url(padded ? java.util.Arrays.copyOfRange(number, 1, number.length) : number);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
