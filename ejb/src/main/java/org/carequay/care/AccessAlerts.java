package org.carequay.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/**
 * Access to records that is unusual: found in the trail every hour, looked into by somebody else. An alert says that something is to
 * be looked at, not that it was wrong.
 */
public interface AccessAlerts {
    /** What is unusual about it. */
    enum Kind {
        /** Many more patients in a day than the person usually sees. */
        VOLUME,
        /** A patient of the person's own family name, whom they do not treat. */
        OWN_NAME,
        /** A confidential patient whom they do not treat. */
        CONFIDENTIAL,
        /** Many patients at night. */
        AFTER_HOURS
    }

    /**
     * One alert.
     *
     * @param patient null, as the name, where many are meant
     * @param day by the clinic's clock
     * @param reviewedBy null, as the outcome, until somebody has looked into it
     */
    record Alert(
            UUID id,
            Kind kind,
            String personName,
            PatientId patient,
            String patientName,
            LocalDate day,
            int patients,
            Instant last,
            String reviewedBy,
            EmergencyOutcome outcome,
            String outcomeNote) {}

    /** Those nobody has looked into first, then the newest; at most two hundred. */
    @Requires(Permission.AUDIT_READ)
    List<Alert> all();

    /** Looks through the trail of the last two days. @return how many alerts are new */
    @LongRunning
    @Requires(Permission.AUDIT_READ)
    int look();

    /**
     * @throws org.carequay.shared.InvalidInput at {@code outcome}, {@code outcomeNote}
     * @throws org.carequay.shared.DomainRefusal {@code own-alert}
     * @throws org.carequay.shared.NotFound for what is no alert, or one somebody has looked into
     */
    @Requires(Permission.AUDIT_READ)
    void review(UUID alert, EmergencyOutcome outcome, String note);
}
