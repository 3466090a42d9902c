package org.carequay.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * The care team of a patient: who treats them by a visit or an encounter, the supervisors of those, and whom an administrator has put
 * into it. A physician whose clinic says so sees only patients in whose care team they are; a confidential patient is seen by the
 * care team and administrators.
 */
public interface CareTeams {
    /**
     * Somebody in the care team.
     *
     * @param membership its id when an administrator has put them in; null for somebody who treats the patient
     */
    record Member(UUID membership, AccountId account, String personName, String role) {}

    /** Somebody who asks to see a patient. */
    record Request(
            UUID id,
            PatientId patient,
            String patientName,
            String personName,
            String note,
            java.time.Instant askedAt) {}

    /** By name. */
    @Requires(Permission.PATIENT_READ)
    List<Member> of(PatientId patient);

    /** Staff who could be put into a care team, by name. */
    @Requires(Permission.USER_MANAGE)
    List<Member> candidates();

    /** @throws org.carequay.shared.NotFound for somebody or a patient the clinic does not have */
    @Requires(Permission.USER_MANAGE)
    void add(PatientId patient, AccountId account);

    /** @throws org.carequay.shared.NotFound for what is no membership, or one that has ended */
    @Requires(Permission.USER_MANAGE)
    void remove(UUID membership);

    /**
     * Asks to be put into the care team of somebody the caller does not see; asking again changes nothing.
     *
     * @throws org.carequay.shared.InvalidInput at {@code mrn}: {@code nobody-like-that} unless number and birth date are a patient's
     */
    @Requires(Permission.PATIENT_READ)
    void ask(String mrn, LocalDate birthDate, String note);

    /** Requests nobody has answered, the oldest first. */
    @Requires(Permission.USER_MANAGE)
    List<Request> open();

    /** Puts them into the care team, or does not. @throws org.carequay.shared.NotFound for what is no open request */
    @Requires(Permission.USER_MANAGE)
    void answer(UUID request, boolean granted);
}
