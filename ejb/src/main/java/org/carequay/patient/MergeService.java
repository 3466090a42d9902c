package org.carequay.patient;

import java.util.List;
import java.util.Optional;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/**
 * Makes one record of two, and two of one again. What moves is found by the foreign keys of the schema; each row that moved is
 * written down. Merging and undoing ask for a fresh proof of who acts.
 */
public interface MergeService {
    /** @throws org.carequay.shared.NotFound for either record */
    @Requires(Permission.PATIENT_MERGE)
    MergePreview preview(PatientId survivor, PatientId source);

    /**
     * Merges; what somebody else is merging at the same time waits.
     *
     * @throws org.carequay.shared.StaleVersion when either record is not as the caller saw it
     * @throws org.carequay.shared.DomainRefusal {@code patient-merged} when one of them is merged already; {@code
     *     merge-obstacles} with the things that cannot both belong to one person; {@code step-up-needed}
     */
    @Requires(Permission.PATIENT_MERGE)
    MergeView merge(MergePatients command, StepUp proof);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_MERGE)
    MergeView get(MergeId id);

    /** What undoing would do with each row, counted; nothing for a merge that is undone. */
    @Requires(Permission.PATIENT_MERGE)
    List<MergeCount> previewUndo(MergeId id);

    /**
     * Restores both records. What was added to the survivor since stays there, unless it hangs on something that goes back;
     * what changed since goes back as it is now; fields of the survivor that somebody changed since stay changed.
     *
     * @param twoPeople whether the records are of two people: they are not suggested as one again
     * @throws org.carequay.shared.DomainRefusal {@code merge-undone}, {@code merge-not-latest}, {@code step-up-needed}
     */
    @Requires(Permission.PATIENT_MERGE)
    MergeView undo(MergeId id, boolean twoPeople, StepUp proof);

    /** The merges this record took part in, latest first. */
    @Requires(Permission.PATIENT_READ)
    List<MergeView> ofPatient(PatientId patient);

    /** The record that stands for a merged one, at the end of the chain; empty for one that stands for itself. */
    @Requires({Permission.PATIENT_READ, Permission.CASE_READ, Permission.SCHEDULE_READ, Permission.DOCUMENT_READ})
    Optional<PatientId> survivorOf(PatientId patient);
}
