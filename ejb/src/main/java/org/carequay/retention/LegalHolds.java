package org.carequay.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Holds on patients' records, as for a lawsuit: while one stands, nothing of the record is deleted. */
public interface LegalHolds {
    /** @param releasedAt null while it stands, like {@code releasedBy} */
    record HoldView(
            UUID id,
            PatientId patient,
            String patientName,
            String mrn,
            String reason,
            Instant since,
            String placedBy,
            Instant releasedAt,
            String releasedBy) {}

    /**
     * @throws org.carequay.shared.InvalidInput at {@code reason}
     * @throws org.carequay.shared.NotFound for a patient the caller does not see
     */
    @Requires(Permission.RECORD_DELETE)
    UUID place(PatientId patient, String reason);

    /**
     * @throws org.carequay.shared.NotFound
     * @throws org.carequay.shared.DomainRefusal {@code hold-released} when it was before
     */
    @Requires(Permission.RECORD_DELETE)
    void release(UUID hold);

    /** Of that patient, the newest first. */
    @Requires(Permission.RECORD_DELETE)
    List<HoldView> of(PatientId patient);

    /** All that stand, the newest first, at most two hundred. */
    @Requires(Permission.RECORD_DELETE)
    List<HoldView> standing();
}
