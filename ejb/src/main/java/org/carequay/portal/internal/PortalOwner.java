package org.carequay.portal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Whose portal it is: from the caller's account alone. */
@ApplicationScoped
public class PortalOwner {
    private static final String PATIENT =
            "select patient_id from portal_patient where clinic_id = bound_clinic() and account_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** @throws NotFound for the system, which has no account */
    UUID account() {
        UUID account = caller.get().account();
        if (account == null) {
            throw new NotFound("account");
        }
        return account;
    }

    /** @throws NotFound when the account is not linked to a patient */
    PatientId patient() {
        return sql.first(PATIENT, row -> new PatientId(Columns.uuid(row, "patient_id")), account())
                .orElseThrow(() -> new NotFound("patient"));
    }
}
