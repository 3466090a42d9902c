package org.carequay.patient;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The people and organisations around a patient. None is deleted: one that no longer holds is ended. */
public interface ContactService {
    /** Those that hold, by role and then name. @throws org.carequay.shared.NotFound for an unknown patient */
    @Requires(Permission.PATIENT_READ)
    List<ContactView> of(PatientId patient);

    /** @throws org.carequay.shared.NotFound when that patient has no such contact */
    @Requires(Permission.PATIENT_READ)
    ContactView get(PatientId patient, ContactId id);

    /** @throws org.carequay.shared.InvalidInput */
    @Requires(Permission.PATIENT_WRITE)
    ContactView add(PatientId patient, ContactDetails details);

    /** @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.PATIENT_WRITE)
    ContactView update(PatientId patient, ContactId id, long version, ContactDetails details);

    /** Takes it out of the lists; what it said stays in the record. @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.PATIENT_WRITE)
    void end(PatientId patient, ContactId id, long version);
}
