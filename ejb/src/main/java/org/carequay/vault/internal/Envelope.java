package org.carequay.vault.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Keys in keys, by Google Tink: the master key wraps the clinic's key (AES-256-GCM), that one wraps the key of an object, which
 * encrypts it as AES-256-GCM-HKDF in segments. Each wrapping is bound to what it is for.
 */
final class Envelope {
    /** From this length on segments are of 1 MB; below, of 4 kB, so that a letter does not take two megabytes of memory. */
    static final int LARGE = 1024 * 1024;

    static {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Envelope() {}

    /** @param key 32 bytes */
    static Aead master(byte[] key) {
        return secure(() -> {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            AesGcmKey master = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(master).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        });
    }

    static KeysetHandle newClinicKey() {
        return secure(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    static KeysetHandle newDataKey(boolean large) {
        return secure(() -> KeysetHandle.generateNew(
                large
                        ? PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB
                        : PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
    }

    static byte[] wrap(KeysetHandle key, Aead by, byte[] purpose) {
        return secure(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(key, by, purpose));
    }

    /** @throws IllegalStateException when it was not wrapped by that key for that purpose */
    static KeysetHandle unwrap(byte[] wrapped, Aead by, byte[] purpose) {
        return secure(() -> TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, by, purpose));
    }

    static Aead clinicKey(KeysetHandle key) {
        return secure(() -> key.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    static StreamingAead dataKey(KeysetHandle key) {
        return secure(() -> key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    }

    /** What the key of a clinic is bound to. */
    static byte[] ofClinic(UUID clinic, UUID key) {
        return ("clinic-key|" + clinic + '|' + key).getBytes(StandardCharsets.US_ASCII);
    }

    /** What an object and its key are bound to. */
    static byte[] ofObject(UUID clinic, UUID object) {
        return ("object|" + clinic + '|' + object).getBytes(StandardCharsets.US_ASCII);
    }

    private static <T> T secure(Work<T> work) {
        try {
            return work.call();
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("a key of the vault does not open what it should", wrong);
        }
    }

    /** What Tink does. */
    @FunctionalInterface
    private interface Work<T> {
        T call() throws GeneralSecurityException;
    }
}
