package org.carequay.api.patient;

import java.time.Instant;
import java.util.UUID;
import org.carequay.patient.DuplicateScanView;

/** A search for duplicates: {@code RUNNING, FINISHED, FAILED}, how many records it has compared and how many pairs it met. */
public record DuplicateScanBody(
        UUID id, String state, Instant since, long seen, long found, Instant startedAt, Instant finishedAt) {
    static DuplicateScanBody of(DuplicateScanView scan) {
        return new DuplicateScanBody(
                scan.id().value(),
                scan.state(),
                scan.since(),
                scan.seen(),
                scan.found(),
                scan.startedAt(),
                scan.finishedAt());
    }
}
