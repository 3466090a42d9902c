package org.carequay.vault.internal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.carequay.vault.Intake;
import org.carequay.vault.Kept;
import org.carequay.vault.VaultBytes;
import org.carequay.vault.internal.ClinicKeys.ClinicKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts what comes straight into the store. The name of the object is random and says nothing. */
final class StoreIntake implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(StoreIntake.class);

    private final UUID id;
    private final UUID clinicKey;
    private final byte[] wrapped;
    private final StreamingAead key;
    private final byte[] boundTo;
    private final ObjectStore store;
    private final String name;
    private Kept kept;
    private boolean handedOver;

    StoreIntake(UUID clinic, UUID id, ClinicKey by, ObjectStore store, boolean large) {
        KeysetHandle dataKey = Envelope.newDataKey(large);
        this.id = id;
        this.clinicKey = by.id();
        this.boundTo = Envelope.ofObject(clinic, id);
        this.wrapped = Envelope.wrap(dataKey, by.aead(), boundTo);
        this.key = Envelope.dataKey(dataKey);
        this.store = store;
        UUID object = UUID.randomUUID();
        this.name = clinic + "/" + object.toString().substring(0, 2) + "/" + object;
    }

    @Override
    public Kept take(InputStream bytes) throws IOException {
        if (kept != null) {
            throw new IllegalStateException("taken already");
        }
        try (ObjectStore.Writing writing = begin()) {
            Kept taken;
            try (OutputStream encrypting = key.newEncryptingStream(StoreTrouble.into(writing), boundTo)) {
                taken = Digesting.copy(bytes, encrypting);
            }
            commit(writing);
            kept = taken;
            return taken;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectStore.Writing begin() {
        try {
            return store.write(name);
        } catch (IOException failure) {
            throw StoreTrouble.of(failure);
        }
    }

    private static void commit(ObjectStore.Writing writing) {
        try {
            writing.commit();
        } catch (IOException failure) {
            throw StoreTrouble.of(failure);
        }
    }

    @Override
    public VaultBytes taken() {
        return new StoredBytes(store, name, key, boundTo, kept);
    }

    /** From now on the row decides whether it stays. */
    void handOver() {
        handedOver = true;
    }

    /** Takes the object away again. */
    void discard() {
        if (kept == null) {
            return;
        }
        try {
            store.delete(name);
        } catch (IOException left) {
            LOG.warn("An object that nothing names is left to the job that collects them", left);
        }
    }

    @Override
    public void close() {
        if (!handedOver) {
            discard();
        }
    }

    UUID id() {
        return id;
    }

    UUID clinicKey() {
        return clinicKey;
    }

    byte[] wrapped() {
        return wrapped;
    }

    String store() {
        return store.kind();
    }

    String name() {
        return name;
    }

    Kept kept() {
        return kept;
    }
}
