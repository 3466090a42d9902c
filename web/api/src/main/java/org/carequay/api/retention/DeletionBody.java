package org.carequay.api.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.carequay.retention.RecordDeletions.DeletionView;
import org.carequay.retention.RecordDeletions.State;
import org.carequay.retention.RetentionKind;

/** A deletion that is proposed or decided, as JSON. */
public record DeletionBody(
        String id,
        String patient,
        String mrn,
        RetentionKind kind,
        LocalDate lastActivity,
        LocalDate dueOn,
        State state,
        String proposedBy,
        Instant decidedAt,
        String decidedBy,
        String note,
        Long rows) {
    static DeletionBody of(DeletionView deletion) {
        return new DeletionBody(
                deletion.id().toString(),
                deletion.patient().toString(),
                deletion.mrn(),
                deletion.kind(),
                deletion.lastActivity(),
                deletion.dueOn(),
                deletion.state(),
                deletion.proposedBy(),
                deletion.decidedAt(),
                deletion.decidedBy(),
                deletion.note(),
                deletion.rows());
    }
}
