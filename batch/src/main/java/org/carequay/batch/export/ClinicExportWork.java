package org.carequay.batch.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.export.ClinicExports;
import org.carequay.jobs.JobKind;

/** An export that an administrator has asked for. */
@ApplicationScoped
public class ClinicExportWork implements ClinicJob {
    private static final String EXPORT = "export";

    @Inject
    private ClinicExports exports;

    @Override
    public JobKind kind() {
        return JobKind.CLINIC_EXPORT;
    }

    @Override
    public Optional<Work> claim() {
        return Optional.empty();
    }

    Optional<Work> claim(UUID id) {
        return exports.begin(id) ? Optional.of(Work.of(id, 1L, EXPORT)) : Optional.empty();
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        return exports.begin(id(parameters));
    }

    @Override
    public void release(Properties parameters) {
        exports.fail(id(parameters));
    }

    private static UUID id(Properties parameters) {
        return UUID.fromString(parameters.getProperty(EXPORT));
    }
}
