package org.carequay.encounter;

import java.time.Instant;
import org.carequay.scheduling.ProviderId;

/**
 * The second signature under the note of a provider in training.
 *
 * @param provider who has to sign
 * @param mine whether the caller is that provider
 * @param signedBy null, as {@code signedAt} and {@code statement}, until it is signed
 */
public record Cosignature(
        ProviderId provider, String providerName, boolean mine, String signedBy, Instant signedAt, String statement) {
    public boolean isOpen() {
        return signedAt == null;
    }
}
