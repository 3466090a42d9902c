package org.carequay.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Consumer;

/** Signs tokens, with the server's own key or with another. */
final class SignedToken {
    static final Path SECRETS = Path.of("target", System.getProperty("carequay.it.folder"), "secrets");

    private SignedToken() {}

    /** The token of that client as the server would have signed it with other claims. */
    static String like(Api client, Consumer<ObjectNode> change) throws IOException, GeneralSecurityException {
        String[] real = client.token().split("\\.");
        ObjectNode claims = (ObjectNode) Api.JSON.readTree(decoded(real[1]));
        change.accept(claims);
        return by(key(), decoded(real[0]), claims.toString());
    }

    static PrivateKey key() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(SECRETS.resolve("jwt-private.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    static String by(PrivateKey key, String header, String claims) throws GeneralSecurityException {
        String content = encoded(header) + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(UTF_8));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
