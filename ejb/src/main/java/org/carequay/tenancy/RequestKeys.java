package org.carequay.tenancy;

import java.util.Optional;
import java.util.UUID;

/**
 * Remembers idempotency keys in the transaction of the command they came with, so that a command sent twice takes effect
 * once. A second transaction with the same key waits for the first and then gets its result.
 */
public interface RequestKeys {
    /**
     * Claims a key for an operation.
     *
     * @param key null or blank: nothing is remembered, the answer is empty
     * @param fingerprint text of the whole command; the same key with another command is refused
     * @return the id that the earlier command with this key made; empty when this is the first
     * @throws org.carequay.shared.DomainRefusal {@code idempotency-key-reused}
     */
    Optional<UUID> claim(String key, String operation, String fingerprint);

    /** Keeps what the claimed command made. */
    void complete(String key, UUID made);
}
