package org.carequay.batch.patient;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import org.carequay.patient.ImportId;
import org.carequay.patient.PatientImports;
import org.carequay.security.AccountId;
import org.carequay.security.CallerService;
import org.carequay.tenancy.ClinicService;

/** Starts the job that checks an import or carries it out, as the caller; an import has one job at most. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PatientImportJob {
    /** Name of the job. */
    public static final String NAME = "patient-import";

    private static final String SUPER_ADMIN = "SUPER_ADMIN";

    @Inject
    private PatientImports imports;

    @Inject
    private CallerService callers;

    @Inject
    private ClinicService clinics;

    /**
     * Nothing happens while a job has the import or when it is finished; after a failure the job goes on.
     *
     * @param dry only check
     */
    public void start(ImportId id, boolean dry) {
        Properties parameters = new Properties();
        parameters.setProperty("import", id.toString());
        parameters.setProperty("account", account(callers.me()));
        parameters.setProperty("clinic", clinics.current().id().toString());
        if (imports.begin(id, dry)) {
            try {
                BatchRuntime.getJobOperator().start(NAME, parameters);
            } catch (BatchRuntimeException refused) {
                imports.close(id, false);
                throw refused;
            }
        }
    }

    /** A super admin's account belongs to no clinic: the job then runs as the system. */
    private static String account(CallerService.Me me) {
        AccountId account = me.account();
        return account == null || account.value() == null || SUPER_ADMIN.equals(me.role()) ? "" : account.toString();
    }
}
