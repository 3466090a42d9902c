package org.carequay.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;
import org.carequay.tenancy.LongRunning;

/**
 * What is due by the rules: a job proposes it, somebody approves it or keeps it, and what was approved is deleted at once, in the order
 * of the foreign keys. Its documents' keys are destroyed with it. What was booked stays, without the person.
 */
public interface RecordDeletions {
    /** How far one is. */
    enum State {
        PROPOSED,
        KEPT,
        DONE
    }

    /**
     * One deletion.
     *
     * @param proposedBy null for the nightly job
     * @param decidedAt null while it waits, like {@code decidedBy}
     * @param rows how many rows were deleted; null unless it was done
     */
    record DeletionView(
            UUID id,
            PatientId patient,
            String patientName,
            String mrn,
            RetentionKind kind,
            LocalDate lastActivity,
            LocalDate dueOn,
            State state,
            String proposedBy,
            Instant decidedAt,
            String decidedBy,
            String note,
            Long rows) {}

    /** Those that wait, then the newest that were decided; at most two hundred. */
    @Requires(Permission.RECORD_DELETE)
    List<DeletionView> all();

    /**
     * Deletes it.
     *
     * @throws org.carequay.shared.NotFound
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}, {@code own-proposal}, {@code deletion-decided}, {@code legal-hold},
     *     {@code open-case}, {@code open-balance}, {@code new-activity}, {@code not-due}
     */
    @LongRunning
    @Requires(Permission.RECORD_DELETE)
    void approve(UUID id, StepUp proof);

    /**
     * It stays, and is not proposed again for a year.
     *
     * @throws org.carequay.shared.NotFound
     * @throws org.carequay.shared.InvalidInput at {@code note}
     * @throws org.carequay.shared.DomainRefusal {@code deletion-decided}
     */
    @Requires(Permission.RECORD_DELETE)
    void keep(UUID id, String note);

    /**
     * For the job: takes back proposals that are not due any more or that something happened after, so that they come again when they
     * are; deletes texts of unknown numbers that are as old as messages get.
     */
    @LongRunning
    @Requires(Permission.RECORD_DELETE)
    void tidy();

    /** For the job: the next patients after {@code last} (null: from the beginning) of whom something may be due, in the order of their ids. */
    @Requires(Permission.RECORD_DELETE)
    List<UUID> after(UUID last);

    /** For the job: proposes what is due of these patients; doing it twice changes nothing. */
    @LongRunning
    @Requires(Permission.RECORD_DELETE)
    void propose(List<UUID> patients);

    /** For the job: deletes the files of exports that are older than the clinic keeps them; returns how many. */
    @LongRunning
    @Requires(Permission.RECORD_DELETE)
    long expireExports();
}
