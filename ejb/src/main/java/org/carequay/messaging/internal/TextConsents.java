package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.OptIn;
import org.carequay.patient.OptInSource;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** What is said from a phone holds for everybody who is, or would be, written to there: a phone may be shared. */
@ApplicationScoped
public class TextConsents {
    private static final String WRITTEN_TO =
            "select distinct patient_id from message where clinic_id = bound_clinic() and channel = 'SMS' and recipient = ?";
    private static final String REACHED =
            WRITTEN_TO + " union select patient_id from patient_mobile where clinic_id = bound_clinic() and digits = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private PatientService patients;

    /** Nobody is written to at that number any more. */
    void end(String number) {
        String digits = PhoneNumber.parse(number).map(PhoneNumber::digits).orElse(number);
        take(sql.list(REACHED, row -> new PatientId(Columns.uuid(row, "patient_id")), number, digits), false);
    }

    /** Those who were written to there are again. */
    void begin(String number) {
        take(sql.list(WRITTEN_TO, row -> new PatientId(Columns.uuid(row, "patient_id")), number), true);
    }

    private void take(List<PatientId> reached, boolean in) {
        reached.forEach(patient -> patients.takeDown(patient, new OptIn(ContactChannel.SMS, in, OptInSource.REPLY)));
    }
}
