package org.carequay.patient;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.LongRunning;

/**
 * Imports of patients from CSV files: a file is uploaded, its columns are mapped, a job checks every row and another registers
 * what is right. Rows are checked by the rules of registration; a row that was imported before is left alone.
 */
public interface PatientImports {
    /** Largest file in bytes. */
    long MAX_BYTES = 256L * 1024 * 1024;

    /**
     * Takes a file and reads it once, row by row.
     *
     * @throws org.carequay.shared.DomainRefusal with the reason when it is no CSV file that can be read: {@code import-…}
     */
    @LongRunning
    @Requires(Permission.PATIENT_WRITE)
    ImportView upload(ImportUpload file);

    /** Newest first, without uploads that nothing was done with. */
    @Requires(Permission.PATIENT_WRITE)
    List<ImportView> recent();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_WRITE)
    ImportView get(ImportId id);

    /** The first rows of the file while it is kept, each with as many cells as it has. */
    @Requires(Permission.PATIENT_WRITE)
    List<List<String>> sample(ImportId id);

    /**
     * Keeps the mapping; what an earlier check found is forgotten.
     *
     * @throws org.carequay.shared.InvalidInput when it does not fit the file
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.PATIENT_WRITE)
    ImportView map(ImportId id, long version, ImportMapping mapping);

    /** Mappings that this clinic has kept by name. */
    @Requires(Permission.PATIENT_WRITE)
    List<SavedMapping> savedMappings();

    /** Keeps a mapping for the next file of that shape; one of the same name is replaced. */
    @Requires(Permission.PATIENT_WRITE)
    void saveMapping(SavedMapping mapping);

    /** A mapping with its name. */
    record SavedMapping(String name, ImportMapping mapping) {}

    /** Claims the import for one job; false when a job has it already or it is finished. */
    @Requires(Permission.PATIENT_WRITE)
    boolean begin(ImportId id, boolean dry);

    /** Positions of the blocks of rows that are not done yet, those whose position modulo {@code partitions} fits. */
    @Requires(Permission.PATIENT_WRITE)
    List<Integer> pending(ImportId id, int partition, int partitions);

    /** Checks or registers the rows of one block; nothing happens when it is done already. */
    @Requires(Permission.PATIENT_WRITE)
    void work(ImportId id, int block);

    /** Ends the job: well, or so that it may begin again. After a real import the file is removed. */
    @Requires(Permission.PATIENT_WRITE)
    void close(ImportId id, boolean succeeded);

    /**
     * Removes files that were uploaded before that moment and never imported, and the cells of rows refused before it; counts
     * stay.
     */
    @Requires(Permission.PATIENT_WRITE)
    void expire(Instant before);

    /** What the last job found, by line. */
    @Requires(Permission.PATIENT_WRITE)
    Page<ImportFinding> findings(ImportId id, ImportFinding.Kind kind, PageRequest page);

    /**
     * The refused rows as CSV: as they stood in the file, with line, field and reason in front, so that they can be mended and
     * imported again. Written to the audit trail.
     */
    @LongRunning
    @Requires(Permission.PATIENT_WRITE)
    void rejectedRows(ImportId id, OutputStream out) throws IOException;
}
