package org.carequay.patient;

import java.time.Instant;

/**
 * A search of a clinic's records for duplicates.
 *
 * @param since only records changed from then on are compared; null: all
 * @param seen records compared so far
 * @param found pairs found among them, known ones too
 * @param finishedAt null while it runs
 */
public record DuplicateScanView(
        DuplicateScanId id, String state, Instant since, long seen, long found, Instant startedAt, Instant finishedAt) {
    public boolean running() {
        return finishedAt == null;
    }
}
