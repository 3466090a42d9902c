package org.carequay.security.internal;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.security.PasskeyAsk;
import org.carequay.security.PasskeySite;
import org.carequay.security.internal.PasskeyRows.Kept;
import org.carequay.shared.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two ceremonies of WebAuthn: making a passkey, and showing one. Which maker a device is of is not asked. */
final class PasskeyCeremonies {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;
    private static final int PATIENCE_MS = 120_000;
    private static final int MAX_RESPONSE = 20_000;
    private static final int UUID_BYTES = 16;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);

    private PasskeyCeremonies() {}

    /** One that was shown. */
    record Shown(byte[] id, long count) {}

    static PasskeyAsk making(PasskeySite site, PasskeyRows.Person person, String name, List<Kept> known) {
        byte[] challenge = challenge();
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        ALGORITHMS.forEach(each -> algorithms.add(
                Json.createObjectBuilder().add("type", "public-key").add("alg", each.getValue())));
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("rp", Json.createObjectBuilder().add("id", site.host()).add("name", "CareQuay"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", text(handle(person.login())))
                                .add("name", person.email())
                                .add("displayName", name))
                .add("challenge", text(challenge))
                .add("pubKeyCredParams", algorithms)
                .add("timeout", PATIENCE_MS)
                .add("attestation", "none")
                .add("excludeCredentials", descriptors(known))
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "preferred")
                                .add("userVerification", "required"));
        return new PasskeyAsk(site, challenge, options.build().toString());
    }

    static PasskeyAsk showing(PasskeySite site, List<Kept> known) {
        byte[] challenge = challenge();
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("rpId", site.host())
                .add("challenge", text(challenge))
                .add("timeout", PATIENCE_MS)
                .add("userVerification", "required")
                .add("allowCredentials", descriptors(known));
        return new PasskeyAsk(site, challenge, options.build().toString());
    }

    /** What a browser has made, when it holds. */
    static Optional<Kept> made(PasskeyAsk asked, String response) {
        if (response == null || response.length() > MAX_RESPONSE) {
            return Optional.empty();
        }
        try {
            List<PublicKeyCredentialParameters> allowed = ALGORITHMS.stream()
                    .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                    .toList();
            RegistrationData data = MANAGER.verifyRegistrationResponseJSON(
                    response, new RegistrationParameters(server(asked), allowed, true, true));
            AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
            return Optional.of(new Kept(
                    made.getAttestedCredentialData().getCredentialId(),
                    CREDENTIALS.convert(made.getAttestedCredentialData()),
                    made.getSignCount(),
                    made.isFlagBE()));
        } catch (VerificationException | DataConversionException | IllegalArgumentException wrong) {
            LOG.warn(
                    "A passkey that was made does not hold: {}",
                    wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Which of the known ones was shown, when it holds. */
    static Optional<Shown> shown(PasskeyAsk asked, List<Kept> known, String response) {
        if (response == null || response.length() > MAX_RESPONSE) {
            return Optional.empty();
        }
        try {
            AuthenticationData data = MANAGER.parseAuthenticationResponseJSON(response);
            Optional<Kept> kept = known.stream()
                    .filter(each -> Arrays.equals(each.id(), data.getCredentialId()))
                    .findFirst();
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            MANAGER.verify(data, new AuthenticationParameters(server(asked), record(kept.get()), null, true, true));
            return Optional.of(
                    new Shown(kept.get().id(), data.getAuthenticatorData().getSignCount()));
        } catch (VerificationException | DataConversionException | IllegalArgumentException wrong) {
            LOG.warn(
                    "A passkey that was shown does not hold: {}",
                    wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static CredentialRecord record(Kept kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backupEligible(),
                null,
                kept.count(),
                CREDENTIALS.convert(kept.credential()),
                null,
                null,
                null,
                Set.of());
    }

    private static ServerProperty server(PasskeyAsk asked) {
        return ServerProperty.builder()
                .origin(new Origin(asked.site().origin()))
                .rpId(asked.site().host())
                .challenge(new DefaultChallenge(asked.challenge()))
                .build();
    }

    private static JsonArrayBuilder descriptors(List<Kept> known) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        known.forEach(each ->
                all.add(Json.createObjectBuilder().add("type", "public-key").add("id", text(each.id()))));
        return all;
    }

    private static byte[] handle(UUID login) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(login.getMostSignificantBits())
                .putLong(login.getLeastSignificantBits())
                .array();
    }

    private static byte[] challenge() {
        byte[] random = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
