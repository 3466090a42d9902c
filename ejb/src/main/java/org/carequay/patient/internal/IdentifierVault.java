package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
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
    private static final String USE = "identifier-cipher";

    SealedIdentifier seal(Identifier identifier, ClinicId clinic, UUID patient) {
        String value = normal(identifier);
        String index = blindIndex(identifier, clinic);
        if (!SSN.equals(identifier.type())) {
            return new SealedIdentifier(identifier.type(), identifier.system(), value, null, null, index);
        }
        String lastFour = value.substring(value.length() - 4);
        byte[] sealed = AesGcm.seal(USE, clinic + "|" + patient, value.getBytes(StandardCharsets.US_ASCII));
        return new SealedIdentifier(SSN, identifier.system(), null, sealed, lastFour, index);
    }

    /** The number in the clear. @throws IllegalStateException when the cipher text is not that patient's */
    String open(byte[] sealed, ClinicId clinic, UUID patient) {
        return new String(AesGcm.open(USE, clinic + "|" + patient, sealed), StandardCharsets.US_ASCII);
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
}
