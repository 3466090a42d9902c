package org.carequay.portal;

import java.util.List;
import org.carequay.patient.PatientView;
import org.carequay.scheduling.AppointmentView;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** The patient's own view: the patient record that is linked to the caller's account. */
public interface PatientPortal {
    record Home(PatientView patient, List<AppointmentView> upcoming, List<AppointmentView> past, Money balance) {}

    @Requires(Permission.PATIENT_PORTAL)
    Home home();
}
