package org.carequay.batch.patient;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.patient.DuplicateScan;
import org.carequay.patient.DuplicateScanId;
import org.carequay.security.AccountId;
import org.carequay.security.CallerService;
import org.carequay.tenancy.ClinicService;

/** Starts the search for duplicates in the caller's clinic; while one is running, nothing happens. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DuplicateScanJob {
    /** Name of the job. */
    public static final String NAME = "duplicate-scan";

    private static final String SUPER_ADMIN = "SUPER_ADMIN";

    @Inject
    private DuplicateScan scans;

    @Inject
    private CallerService callers;

    @Inject
    private ClinicService clinics;

    /** @return empty when a search is running already */
    public Optional<DuplicateScanId> start() {
        Optional<DuplicateScanId> scan = scans.begin();
        scan.ifPresent(this::launch);
        return scan;
    }

    private void launch(DuplicateScanId scan) {
        Properties parameters = new Properties();
        parameters.setProperty("scan", scan.toString());
        parameters.setProperty("account", account(callers.me()));
        parameters.setProperty("clinic", clinics.current().id().toString());
        try {
            BatchRuntime.getJobOperator().start(NAME, parameters);
        } catch (BatchRuntimeException refused) {
            scans.finish(scan, false);
            throw refused;
        }
    }

    /** A super admin's account belongs to no clinic, and the system itself to nobody: the job then runs as the system. */
    private static String account(CallerService.Me me) {
        AccountId account = me.account();
        return account == null || account.value() == null || SUPER_ADMIN.equals(me.role()) ? "" : account.toString();
    }
}
