package org.carequay.audit.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals and checks each clinic's chain every night; a broken chain is told to the log without any content. */
@Singleton
public class SealingTimer {
    private static final Logger LOG = LoggerFactory.getLogger(SealingTimer.class);

    @Inject
    private ClinicService clinics;

    @Inject
    private AuditTrail trail;

    @Schedule(hour = "2", minute = "15", persistent = false)
    @jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED)
    public void seal() throws Exception {
        List<ClinicView> all = ActingAs.system(null, "audit sealing", clinics::all);
        for (ClinicView clinic : all) {
            verify(clinic.id());
        }
    }

    /** What becomes of one clinic's check does not keep the others from theirs. */
    private void verify(ClinicId clinic) {
        try {
            AuditTrail.Verification result = ActingAs.system(clinic, "audit sealing", trail::verify);
            if (!result.intact()) {
                LOG.error("Audit chain of clinic {} is broken at event {}", clinic, result.firstBroken());
            }
        } catch (Exception failure) {
            LOG.error(
                    "Audit chain of clinic {} could not be checked: {}",
                    clinic,
                    failure.getClass().getName());
        }
    }
}
