package org.carequay.batch.patient;

import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.patient.ImportId;
import org.carequay.patient.PatientImports;
import org.carequay.tenancy.ClinicId;

/** The parameters of an import's job: which import, and as whom; without an account, as the system in that clinic. */
record ImportRun(ImportId id, UUID account, ClinicId clinic) implements JobActor {
    private static final String REASON = "patient import";

    static ImportRun of(String id, String account, String clinic) {
        UUID who = JobActor.accountOf(account);
        return new ImportRun(ImportId.parse(id), who, ClinicId.parse(clinic));
    }

    @Override
    public String reason() {
        return REASON;
    }

    void close(PatientImports imports, boolean succeeded) throws Exception {
        act(() -> imports.close(id, succeeded));
    }
}
