package org.carequay.vault.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.carequay.shared.Clock;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.vault.Intake;
import org.carequay.vault.Kept;
import org.carequay.vault.Vault;
import org.carequay.vault.VaultBytes;

/** Keeps objects in the store that the server is told of, and their rows in the database. */
@Stateless
@PermitAll
@Local(Vault.class)
public class VaultBean implements Vault {
    @Inject
    private VaultRows rows;

    @Inject
    private ClinicKeys keys;

    @Inject
    private Stores stores;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Override
    public Kept put(UUID id, byte[] content) {
        StoreIntake intake = begin(id, content.length >= Envelope.LARGE);
        try {
            intake.take(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return keep(intake);
    }

    @Override
    public Intake intake(UUID id) {
        return begin(id, true);
    }

    private StoreIntake begin(UUID id, boolean large) {
        return new StoreIntake(caller.get().clinic().value(), id, keys.newest(), stores.current(), large);
    }

    @Override
    public Kept keep(Intake intake) {
        StoreIntake taken = (StoreIntake) intake;
        taken.handOver();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The object is durable already.
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    taken.discard();
                }
            }
        });
        rows.add(taken, clock.now());
        return taken.kept();
    }

    @Override
    public Optional<VaultBytes> find(UUID id) {
        return rows.find(id).map(row -> {
            byte[] boundTo = Envelope.ofObject(caller.get().clinic().value(), id);
            return new StoredBytes(
                    stores.of(row.store()),
                    row.name(),
                    Envelope.dataKey(
                            Envelope.unwrap(row.wrapped(), keys.get(row.key()).aead(), boundTo)),
                    boundTo,
                    row.kept());
        });
    }
}
