package org.carequay.batch.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.jobs.JobKind;
import org.carequay.patient.ImportId;
import org.carequay.patient.PatientImports;

/** The check or the import of a file of patients; somebody has to give the file. */
@ApplicationScoped
public class PatientImportWork implements ClinicJob {
    private static final String IMPORT = "import";

    @Inject
    private PatientImports imports;

    @Override
    public JobKind kind() {
        return JobKind.PATIENT_IMPORT;
    }

    @Override
    public Optional<Work> claim() {
        return Optional.empty();
    }

    /** Empty while a job has the import, or when it is finished. */
    Optional<Work> claim(ImportId id, boolean dry) {
        return imports.begin(id, dry)
                ? Optional.of(
                        Work.of(id.value(), (long) imports.pending(id, 0, 1).size(), IMPORT))
                : Optional.empty();
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        ImportId id = id(parameters);
        return imports.begin(id, imports.get(id).dry());
    }

    @Override
    public void release(Properties parameters) {
        imports.close(id(parameters), false);
    }

    private static ImportId id(Properties parameters) {
        return ImportId.parse(parameters.getProperty(IMPORT));
    }
}
