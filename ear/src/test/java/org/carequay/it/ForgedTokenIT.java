package org.carequay.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that somebody made up, or that were good once, open nothing. */
@ExtendWith(RunningCareQuay.class)
class ForgedTokenIT {
    private static final String RS256 = "RS256";
    private final Api client = RunningCareQuay.api("eastside", "frontdesk");
    private final String[] real = client.token().split("\\.");

    @Test
    void nothingForgedIsAccepted() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        String header = SignedToken.decoded(real[0]);
        String admin = SignedToken.decoded(real[1]).replace("FRONT_DESK", "CLINIC_ADMIN");
        byte[] publicKey = Files.readAllBytes(SignedToken.SECRETS.resolve("jwt-public.pem"));
        PrivateKey own = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        tokens.put("another role under the same signature", real[0] + "." + SignedToken.encoded(admin) + "." + real[2]);
        tokens.put("no signature", real[0] + "." + real[1] + ".");
        tokens.put("no third part", real[0] + "." + real[1]);
        for (String none : List.of("none", "None", "NONE")) {
            String content = SignedToken.encoded(header.replace(RS256, none)) + "." + SignedToken.encoded(admin);
            tokens.put("algorithm " + none, content + ".");
            tokens.put("algorithm " + none + " with the old signature", content + "." + real[2]);
        }
        tokens.put(
                "HMAC with the public key",
                hmac(SignedToken.encoded(header.replace(RS256, "HS256")) + "." + real[1], publicKey));
        tokens.put("another key under the same id", SignedToken.by(own, header, SignedToken.decoded(real[1])));
        tokens.put(
                "another key by its address",
                SignedToken.by(
                        own, "{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1/keys\"}", SignedToken.decoded(real[1])));
        tokens.put(
                "one bit of the signature",
                real[0] + "." + real[1] + "." + (real[2].startsWith("A") ? "B" : "A") + real[2].substring(1));
        Instant now = Instant.now();
        tokens.put("over", SignedToken.like(client, c -> {
            c.put("iat", now.minusSeconds(1800).getEpochSecond());
            c.put("exp", now.minusSeconds(900).getEpochSecond());
        }));
        tokens.put(
                "an hour long",
                SignedToken.like(client, c -> c.put("exp", now.plusSeconds(3600).getEpochSecond())));
        tokens.put("without an end", SignedToken.like(client, c -> c.remove("exp")));
        tokens.put("from tomorrow", SignedToken.like(client, c -> {
            c.put("iat", now.plusSeconds(86_400).getEpochSecond());
            c.put("exp", now.plusSeconds(87_000).getEpochSecond());
        }));
        tokens.put("of another issuer", SignedToken.like(client, c -> c.put("iss", "https://else.example")));
        tokens.put("for somebody else", SignedToken.like(client, c -> c.put("aud", "else")));
        tokens.put(
                "of an epoch that is over",
                SignedToken.like(client, c -> c.put("upn", c.get("upn").asText().replaceAll("#.*", "#0"))));
        tokens.put("of nobody", SignedToken.like(client, c -> c.put("upn", "00000000-0000-0000-0000-000000000000#1")));

        List<String> accepted = new ArrayList<>();
        tokens.forEach((what, token) -> {
            if (client.withToken(token).get("/v1/patients").status() != 401) {
                accepted.add(what);
            }
        });
        assertThat(accepted).isEmpty();
        assertThat(tokens).hasSizeGreaterThanOrEqualTo(17);
        assertThat(client.withToken(SignedToken.like(client, c -> {}))
                        .get("/v1/patients")
                        .status())
                .as("the way of forging itself is right")
                .isEqualTo(200);
    }

    /** What the role in a token says opens no more than the account of its name holds. */
    @Test
    void aRoleInATokenIsNotBelieved() throws Exception {
        String token = SignedToken.like(client, c -> c.putArray("groups").add("CLINIC_ADMIN"));
        assertThat(client.withToken(token).get("/v1/audit").status()).isEqualTo(403);
        assertThat(client.withToken(token).get("/v1/users").status()).isEqualTo(403);
    }

    /** The clinic is looked up with the account, whatever the token says. */
    @Test
    void aClinicInATokenIsNotBelieved() throws Exception {
        String harbor = RunningCareQuay.db().one("select id from clinic where code = 'harbor'");
        String token = SignedToken.like(client, c -> c.put("clinic", harbor));
        String patient = new Clinic("harbor").patient();
        assertThat(client.withToken(token).get("/v1/patients/" + patient).status())
                .isIn(401, 404);
    }

    private static String hmac(String content, byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return content + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    }
}
