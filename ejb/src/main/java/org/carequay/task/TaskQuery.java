package org.carequay.task;

import java.time.Instant;
import java.util.Set;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/**
 * Which tasks; what is null or empty is not asked for.
 *
 * @param endedSince of those that ended only what ended then or later
 */
public record TaskQuery(
        Whose whose, PatientId patient, Set<TaskStatus> statuses, Instant endedSince, PageRequest page) {
    public TaskQuery {
        statuses = Set.copyOf(statuses);
    }

    /** Whose tasks. */
    public enum Whose {
        /** The caller's own. */
        MINE,
        /** Those of the caller's role, taken or not. */
        ROLE,
        ALL
    }
}
