package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientView;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.patient.model.SearchText;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.Secrets;

/**
 * Seals identifiers: AES-256-GCM, bound to clinic, patient and, of documents, the type as associated data, and a blind index under
 * a key of the clinic's own, so that the same number in two clinics cannot be told to be the same.
 */
@ApplicationScoped
public class IdentifierVault {
    private static final String SSN = SealedIdentifier.SSN;
    /** Driver's licences and passports: equal when their letters and digits are. */
    private static final List<String> DOCUMENTS = List.of("DL", "PPN");

    private static final String USE = "identifier-cipher";
    private static final int SSN_DIGITS = 9;
    private static final int LAST_FOUR = 4;

    @Inject
    private CurrentCaller caller;

    SealedIdentifier seal(Identifier identifier, ClinicId clinic, UUID patient) {
        return sealed(
                identifier, clinic, AesGcm.seal(USE, owner(identifier.type(), clinic, patient), bytes(identifier)));
    }

    /** The same bytes each time, so that a row and what merges remember of it stay the same when each is sealed by itself. */
    SealedIdentifier sealAlike(Identifier identifier, ClinicId clinic, UUID patient) {
        String owner = owner(identifier.type(), clinic, patient);
        return sealed(identifier, clinic, AesGcm.sealAlike(USE, owner, bytes(identifier)));
    }

    /** What is said of a patient, sealed; what is kept in just that writing already stays as it is kept. */
    List<SealedIdentifier> seal(List<Identifier> said, Patient patient) {
        ClinicId clinic = caller.get().clinic();
        List<SealedIdentifier> kept = patient.sealedIdentifiers();
        return said.stream()
                .filter(identifier -> !SealedIdentifier.isMasked(identifier))
                .map(identifier -> kept.stream()
                        .filter(one -> isWrittenSo(one, identifier, clinic, patient.id()))
                        .findFirst()
                        .orElseGet(() -> seal(identifier, clinic, patient.id())))
                .toList();
    }

    private boolean isWrittenSo(SealedIdentifier kept, Identifier said, ClinicId clinic, UUID patient) {
        return kept.cipher() != null
                && kept.isOf(said)
                && open(kept, clinic, patient).equals(written(said));
    }

    /** The record with the numbers of documents in the clear and social security numbers masked. */
    PatientView view(Patient patient) {
        ClinicId clinic = caller.get().clinic();
        return patient.view(kept -> open(kept, clinic, patient.id()));
    }

    /** The number in the clear. @throws IllegalStateException when the cipher text is not that patient's */
    String open(SealedIdentifier kept, ClinicId clinic, UUID patient) {
        return kept.cipher() == null
                ? kept.value()
                : new String(
                        AesGcm.open(USE, owner(kept.type(), clinic, patient), kept.cipher()), StandardCharsets.UTF_8);
    }

    String blindIndex(Identifier identifier, ClinicId clinic) {
        return blindIndex(identifier.type(), normal(identifier), clinic);
    }

    /** Under which indexes an equal one may be kept: a number that is not sealed yet has one of its writing. */
    Stream<String> blindIndexes(Identifier identifier, ClinicId clinic) {
        return Stream.of(normal(identifier), written(identifier))
                .distinct()
                .map(form -> blindIndex(identifier.type(), form, clinic));
    }

    /** The indexes of whatever a typed code, letters and digits alone, may be the whole number of. */
    List<String> blindIndexes(String code) {
        ClinicId clinic = caller.get().clinic();
        List<String> types = new ArrayList<>(DOCUMENTS);
        if (code.length() == SSN_DIGITS && code.chars().allMatch(Character::isDigit)) {
            types.add(SSN);
        }
        return types.stream()
                .map(type -> blindIndex(new Identifier(type, null, code), clinic))
                .toList();
    }

    private static String blindIndex(String type, String form, ClinicId clinic) {
        byte[] key = Secrets.derived("identifier-index:" + clinic);
        return Secrets.hmacHex(key, type + "|" + form);
    }

    private SealedIdentifier sealed(Identifier identifier, ClinicId clinic, byte[] cipher) {
        String written = written(identifier);
        String lastFour = SSN.equals(identifier.type()) ? written.substring(written.length() - LAST_FOUR) : null;
        String index = blindIndex(identifier, clinic);
        return new SealedIdentifier(identifier.type(), identifier.system(), null, cipher, lastFour, index);
    }

    private static String owner(String type, ClinicId clinic, UUID patient) {
        String whose = clinic + "|" + patient;
        return SSN.equals(type) ? whose : whose + "|" + type;
    }

    private static byte[] bytes(Identifier identifier) {
        return written(identifier).getBytes(StandardCharsets.UTF_8);
    }

    /** As it is kept and shown. */
    private static String written(Identifier identifier) {
        return SSN.equals(identifier.type())
                ? identifier.value().replaceAll("[^0-9]", "")
                : identifier.value().strip().toUpperCase(Locale.ROOT);
    }

    /** As it is compared. */
    private static String normal(Identifier identifier) {
        String written = written(identifier);
        String code = SearchText.code(Normalizer.normalize(written, Normalizer.Form.NFKC));
        return SSN.equals(identifier.type()) || code.isEmpty() ? written : code;
    }
}
