package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientsMerged;
import org.carequay.patient.PatientsUnmerged;
import org.carequay.tenancy.ClinicSql;

/** The number of a case finds the patient whose case it is now: it moves with the case when records are merged, and back. */
@ApplicationScoped
public class CaseWordsOfMerged {
    private static final String NUMBERS =
            "select case_no from case_file where clinic_id = bound_clinic() and patient_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private PatientService patients;

    void merged(@Observes PatientsMerged merge) {
        move(merge.source(), merge.survivor());
    }

    void unmerged(@Observes PatientsUnmerged undone) {
        move(undone.survivor(), undone.source());
    }

    private void move(PatientId from, PatientId to) {
        List<String> numbers = sql.list(NUMBERS, row -> row.getString("case_no"), to.value());
        patients.casesMoved(from, to, numbers);
    }
}
