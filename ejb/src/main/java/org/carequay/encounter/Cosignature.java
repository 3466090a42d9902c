package org.carequay.encounter;

import java.time.Instant;
import java.util.List;
import org.carequay.scheduling.ProviderId;

/**
 * The second signature under the note of a provider in training.
 *
 * @param provider who has to sign
 * @param mine whether the caller is that provider
 * @param signedBy null, as {@code signedAt} and {@code statement}, until it is signed
 * @param handBacks how often the supervisor handed the note back instead, oldest first
 */
public record Cosignature(
        ProviderId provider,
        String providerName,
        boolean mine,
        String signedBy,
        Instant signedAt,
        String statement,
        List<HandBack> handBacks) {
    /** @param settledAt when the writer amended the note, or it was signed after all; null while it waits for that */
    public record HandBack(String reason, String by, Instant at, Instant settledAt) {
        public boolean isOpen() {
            return settledAt == null;
        }
    }

    public boolean isOpen() {
        return signedAt == null;
    }

    /** Whether it is the writer's turn. */
    public boolean isHandedBack() {
        return handBacks.stream().anyMatch(HandBack::isOpen);
    }
}
