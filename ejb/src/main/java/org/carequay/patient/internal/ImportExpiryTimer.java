package org.carequay.patient.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carequay.patient.PatientImports;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Removes every night what uploads have left lying for a week. */
@Singleton
public class ImportExpiryTimer {
    private static final String REASON = "patient import expiry";
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private ClinicService clinics;

    @Inject
    private PatientImports imports;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void expire() throws Exception {
        Instant before = clock.now().minus(KEPT);
        List<ClinicView> all = ActingAs.system(null, REASON, clinics::all);
        for (ClinicView clinic : all) {
            ActingAs.system(clinic.id(), REASON, () -> {
                imports.expire(before);
                return null;
            });
        }
    }
}
