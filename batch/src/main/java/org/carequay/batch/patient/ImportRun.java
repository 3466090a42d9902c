package org.carequay.batch.patient;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.carequay.patient.ImportId;
import org.carequay.patient.PatientImports;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** The parameters of an import's job: which import, and as whom; without an account, as the system in that clinic. */
record ImportRun(ImportId id, UUID account, ClinicId clinic) {
    private static final String REASON = "patient import";

    static ImportRun of(String id, String account, String clinic) {
        UUID who = account == null || account.isBlank() ? null : UUID.fromString(account);
        return new ImportRun(ImportId.parse(id), who, ClinicId.parse(clinic));
    }

    <T> T call(Callable<T> work) throws Exception {
        return account == null ? ActingAs.system(clinic, REASON, work) : ActingAs.account(account, REASON, work);
    }

    void close(PatientImports imports, boolean succeeded) throws Exception {
        call(() -> {
            imports.close(id, succeeded);
            return null;
        });
    }
}
