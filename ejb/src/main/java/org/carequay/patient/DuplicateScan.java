package org.carequay.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Searches a clinic's records for pairs that may be one person, in small pieces, so that a job can do it: every piece may be
 * done again without doubling anything.
 */
public interface DuplicateScan {
    /**
     * Opens a search. It compares what has changed since the last one that ended, or everything when there was none or the way
     * of comparing has changed.
     *
     * @return empty while one is running
     */
    @Requires(Permission.PATIENT_MERGE)
    Optional<DuplicateScanId> begin();

    /** Records that have no keys of the present kind yet, in the order of their ids, after that one (null: from the start). */
    @Requires(Permission.PATIENT_MERGE)
    List<UUID> unkeyed(UUID after, Part part);

    @Requires(Permission.PATIENT_MERGE)
    void key(List<UUID> patients);

    /** Records that the search compares, in the order of their ids, after that one (null: from the start). */
    @Requires(Permission.PATIENT_MERGE)
    List<UUID> due(DuplicateScanId scan, UUID after, Part part);

    /** Compares these records with the others, and writes the pairs that are new or have changed. */
    @Requires(Permission.PATIENT_MERGE)
    void compare(DuplicateScanId scan, List<UUID> patients);

    @Requires(Permission.PATIENT_MERGE)
    void finish(DuplicateScanId scan, boolean complete);

    /** Goes on with a search that failed or was stopped; false while another is running, or when it has ended well. */
    @Requires(Permission.PATIENT_MERGE)
    boolean resume(DuplicateScanId scan);

    /** The latest search of the clinic. */
    @Requires(Permission.PATIENT_WRITE)
    Optional<DuplicateScanView> latest();

    /** One of several shares of the records. @param number from 0 */
    record Part(int number, int of) {}
}
