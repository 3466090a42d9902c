package org.carequay.portal;

import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Gives accounts outside the clinic sight of what is theirs. Attorneys get theirs with the case (casefile grants). */
public interface PortalAccess {
    /**
     * Makes an account with the role PATIENT the account of that patient; linking it anew replaces the patient.
     *
     * @throws org.carequay.shared.NotFound for an unknown patient, or an account that is not a patient's
     */
    @Requires(Permission.USER_MANAGE)
    void link(AccountId account, PatientId patient);

    /**
     * Records that the referring provider of an account sent a patient on that day; once per day.
     *
     * @throws org.carequay.shared.NotFound for an unknown patient, or an account that is not a referring provider's
     */
    @Requires(Permission.PATIENT_WRITE)
    void refer(AccountId account, PatientId patient, LocalDate on, String note);
}
