package org.carequay.portal;

import java.util.List;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopView;
import org.carequay.document.DocumentContent;
import org.carequay.patient.PatientView;
import org.carequay.scheduling.AppointmentView;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;
import org.carequay.shared.Money;

/** The patient's own view: the patient record that is linked to the caller's account. */
public interface PatientPortal {

    /** {@code letters}: the live letters of protection of the patient's cases that have left the clinic's desk. */
    record Home(
            PatientView patient,
            List<AppointmentView> upcoming,
            List<AppointmentView> past,
            List<LopView> letters,
            Money balance) {}

    /** @throws org.carequay.shared.NotFound when no patient is linked to the account */
    @Requires(Permission.PATIENT_PORTAL)
    Home home();

    /** @throws org.carequay.shared.NotFound when the letter is not of a case of theirs */
    @Requires(Permission.PATIENT_PORTAL)
    DocumentContent letter(LetterOfProtectionId letter);

    /**
     * Signs as the patient of the case.
     *
     * @param proof that they showed their password just now
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}
     */
    @Requires(Permission.PATIENT_PORTAL)
    LopView sign(LetterOfProtectionId letter, long version, PortalSignature signature, StepUp proof);
}
