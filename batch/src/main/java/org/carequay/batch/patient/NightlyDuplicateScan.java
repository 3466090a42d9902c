package org.carequay.batch.patient;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Every night, each clinic's records that have changed are compared with the others. */
@Singleton
public class NightlyDuplicateScan {
    private static final String REASON = "nightly duplicate scan";

    @Inject
    private ClinicService clinics;

    @Inject
    private DuplicateScanJob job;

    @Schedule(hour = "3", minute = "30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start() throws Exception {
        List<ClinicView> all = ActingAs.system(null, REASON, clinics::all);
        for (ClinicView clinic : all) {
            ActingAs.system(clinic.id(), REASON, job::start);
        }
    }
}
