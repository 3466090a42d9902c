package org.carequay.vault;

import java.util.Optional;
import java.util.UUID;
import org.carequay.security.FeatureCall;

/**
 * Keeps bytes for other features, by the id of what they belong to. They are encrypted before they leave the server's memory
 * (AES-256-GCM by segments, a key for each object, wrapped by the clinic's key), bound to clinic and id, and durable in the
 * store before the row that names them commits. What does not commit is taken away again.
 */
public interface Vault {
    /**
     * Keeps bytes in the running transaction.
     *
     * @throws org.carequay.shared.DomainRefusal {@code store-full}, {@code store-down}
     */
    @FeatureCall
    Kept put(UUID id, byte[] content);

    /** Begins to take in bytes of any length, outside of transactions; {@link #keep} or {@link Intake#close} ends it. */
    @FeatureCall
    Intake intake(UUID id);

    /** Keeps what was taken in, in the running transaction. */
    @FeatureCall
    Kept keep(Intake intake);

    /** What is kept for that id; empty when nothing is. Good after the transaction too. */
    @FeatureCall
    Optional<VaultBytes> find(UUID id);
}
