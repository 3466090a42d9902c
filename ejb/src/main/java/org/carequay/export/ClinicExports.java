package org.carequay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/**
 * The whole clinic as one file: {@code tables/} with the rows of each table as lines of JSON, as of when that table was read; each
 * document as it is kept; {@code manifest.json} with the SHA-256 of each. A job makes it; it is kept encrypted like documents are.
 */
public interface ClinicExports {
    /** How far an export is. */
    enum State {
        REQUESTED,
        RUNNING,
        READY,
        FAILED,
        /** The file was deleted after the days for which the clinic keeps exports. */
        EXPIRED
    }

    /** @param ended null: not yet; so are the figures before it is ready */
    record ClinicExportView(
            UUID id,
            State state,
            String requestedBy,
            Instant requestedAt,
            Instant ended,
            Long rows,
            Long documents,
            Long bytes,
            String sha256) {}

    /** One that is ready. */
    interface File {
        ClinicExportView export();

        void writeTo(OutputStream to) throws IOException;
    }

    /** The newest first, at most 20. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<ClinicExportView> all();

    /** @throws org.carequay.shared.DomainRefusal {@code export-running} while another one is made */
    @Requires(Permission.CLINIC_CONFIGURE)
    UUID request(StepUp proof);

    /**
     * The newest that is ready; told in the trail.
     *
     * @throws org.carequay.shared.NotFound when there is none
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    File latest(StepUp proof);

    /** For the job: takes it up; false when it is ready, or unknown. */
    @Requires(Permission.CLINIC_CONFIGURE)
    boolean begin(UUID id);

    /** For the job: makes the file and keeps it. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void make(UUID id);

    /** For the job: gives it up. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void fail(UUID id);
}
