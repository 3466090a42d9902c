package org.carequay.care;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditEventView;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/**
 * Emergency access ("break the glass"): the record of a patient the caller does not see is open to them for {@link #LASTS}. Every
 * event of theirs about the patient names it meanwhile, the care team and those who read the trail are told at once, and it is
 * reviewed within {@link #REVIEW_WITHIN}.
 */
public interface EmergencyAccess {
    Duration LASTS = Duration.ofMinutes(60);

    Duration REVIEW_WITHIN = Duration.ofHours(48);

    /**
     * Opens the record of the patient with exactly that number and birth date.
     *
     * @param explanation 10 to 500 characters
     * @throws org.carequay.shared.InvalidInput at {@code mrn}: {@code nobody-like-that}; at the other fields
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}
     */
    @Requires(Permission.BREAK_GLASS_USE)
    PatientId open(String mrn, LocalDate birthDate, EmergencyReason reason, String explanation, StepUp proof);

    /** Until when the caller sees that patient by emergency access; empty when not by it. */
    @Requires(Permission.PATIENT_READ)
    Optional<Instant> openUntil(PatientId patient);

    /** Of the last seven days to patients in whose care team the caller is, the newest first. */
    @Requires(Permission.PATIENT_READ)
    List<EmergencyView> toOwnPatients();

    /** Those that wait for their review, the most urgent first, then the newest reviewed; at most a hundred. */
    @Requires(Permission.AUDIT_READ)
    List<EmergencyView> all();

    /** How many wait for their review. */
    @Requires(Permission.AUDIT_READ)
    long waiting();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.AUDIT_READ)
    EmergencyView get(UUID id);

    /** What was done under it, in order; at most five hundred events. */
    @Requires(Permission.AUDIT_READ)
    List<AuditEventView> events(UUID id);

    /**
     * @throws org.carequay.shared.InvalidInput at {@code outcome}, {@code outcomeNote}
     * @throws org.carequay.shared.DomainRefusal {@code own-emergency}, {@code emergency-stays} when it was reviewed before
     */
    @Requires(Permission.AUDIT_READ)
    EmergencyView review(UUID id, EmergencyOutcome outcome, String note);
}
