package org.carequay.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that somebody made up, or that were good once, open nothing. */
@ExtendWith(RunningCareQuay.class)
class ForgedTokenIT {
    private static final Path SECRETS = Path.of("target", System.getProperty("carequay.it.folder"), "secrets");
    private static final String RS256 = "RS256";
    private final Api client = RunningCareQuay.api("eastside", "frontdesk");
    private final String[] real = client.token().split("\\.");

    @Test
    void nothingForgedIsAccepted() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        String header = decoded(real[0]);
        String admin = decoded(real[1]).replace("FRONT_DESK", "CLINIC_ADMIN");
        byte[] publicKey = Files.readAllBytes(SECRETS.resolve("jwt-public.pem"));
        PrivateKey own = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        tokens.put("another role under the same signature", real[0] + "." + encoded(admin) + "." + real[2]);
        tokens.put("no signature", real[0] + "." + real[1] + ".");
        tokens.put("no third part", real[0] + "." + real[1]);
        for (String none : List.of("none", "None", "NONE")) {
            String content = encoded(header.replace(RS256, none)) + "." + encoded(admin);
            tokens.put("algorithm " + none, content + ".");
            tokens.put("algorithm " + none + " with the old signature", content + "." + real[2]);
        }
        tokens.put(
                "HMAC with the public key", hmac(encoded(header.replace(RS256, "HS256")) + "." + real[1], publicKey));
        tokens.put("another key under the same id", signed(own, header, decoded(real[1])));
        tokens.put(
                "another key by its address",
                signed(own, "{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1/keys\"}", decoded(real[1])));
        tokens.put(
                "one bit of the signature",
                real[0] + "." + real[1] + "." + (real[2].startsWith("A") ? "B" : "A") + real[2].substring(1));
        Instant now = Instant.now();
        PrivateKey key = key();
        tokens.put("over", signed(key, header, claims(c -> {
            c.put("iat", now.minusSeconds(1800).getEpochSecond());
            c.put("exp", now.minusSeconds(900).getEpochSecond());
        })));
        tokens.put(
                "an hour long",
                signed(
                        key,
                        header,
                        claims(c -> c.put("exp", now.plusSeconds(3600).getEpochSecond()))));
        tokens.put("without an end", signed(key, header, claims(c -> c.remove("exp"))));
        tokens.put("from tomorrow", signed(key, header, claims(c -> {
            c.put("iat", now.plusSeconds(86_400).getEpochSecond());
            c.put("exp", now.plusSeconds(87_000).getEpochSecond());
        })));
        tokens.put("of another issuer", signed(key, header, claims(c -> c.put("iss", "https://else.example"))));
        tokens.put("for somebody else", signed(key, header, claims(c -> c.put("aud", "else"))));
        tokens.put(
                "of an epoch that is over",
                signed(
                        key,
                        header,
                        claims(c -> c.put("upn", c.get("upn").asText().replaceAll("#.*", "#0")))));
        tokens.put(
                "of nobody", signed(key, header, claims(c -> c.put("upn", "00000000-0000-0000-0000-000000000000#1"))));

        List<String> accepted = new ArrayList<>();
        tokens.forEach((what, token) -> {
            if (client.withToken(token).get("/v1/patients").status() != 401) {
                accepted.add(what);
            }
        });
        assertThat(accepted).isEmpty();
        assertThat(tokens).hasSizeGreaterThanOrEqualTo(17);
        assertThat(client.withToken(signed(key, header, claims(c -> {})))
                        .get("/v1/patients")
                        .status())
                .as("the way of forging itself is right")
                .isEqualTo(200);
    }

    /** What the role in a token says opens no more than the account of its name holds. */
    @Test
    void aRoleInATokenIsNotBelieved() throws Exception {
        String token =
                signed(key(), decoded(real[0]), claims(c -> c.putArray("groups").add("CLINIC_ADMIN")));
        assertThat(client.withToken(token).get("/v1/audit").status()).isEqualTo(403);
        assertThat(client.withToken(token).get("/v1/users").status()).isEqualTo(403);
    }

    /** The clinic is looked up with the account, whatever the token says. */
    @Test
    void aClinicInATokenIsNotBelieved() throws Exception {
        String harbor = RunningCareQuay.db().one("select id from clinic where code = 'harbor'");
        String token = signed(key(), decoded(real[0]), claims(c -> c.put("clinic", harbor)));
        String patient = new Clinic("harbor").patient();
        assertThat(client.withToken(token).get("/v1/patients/" + patient).status())
                .isIn(401, 404);
    }

    private String claims(Consumer<ObjectNode> change) throws IOException {
        ObjectNode claims = (ObjectNode) Api.JSON.readTree(decoded(real[1]));
        change.accept(claims);
        return claims.toString();
    }

    private static PrivateKey key() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(SECRETS.resolve("jwt-private.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String signed(PrivateKey key, String header, String claims) throws GeneralSecurityException {
        String content = encoded(header) + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(UTF_8));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String hmac(String content, byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return content + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
