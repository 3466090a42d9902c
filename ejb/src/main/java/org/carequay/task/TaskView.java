package org.carequay.task;

import java.time.Instant;
import org.carequay.security.AccountId;

/**
 * A task.
 *
 * @param patientName null without a patient; {@code mrn} with it
 * @param ownerName null while nobody in the role has taken it
 * @param requester null where the system asked
 * @param endedAt when it was done or called off, else null; {@code endedBy} with it
 * @param overdue open, and its day is over
 * @param changeable whether the caller may change it
 * @param takeable whether the caller may take it: nobody has
 */
public record TaskView(
        TaskId id,
        long version,
        TaskStatus status,
        TaskDetails details,
        String patientName,
        String mrn,
        String ownerName,
        AccountId requester,
        String requestedBy,
        Instant requestedAt,
        Instant endedAt,
        String endedBy,
        boolean overdue,
        boolean changeable,
        boolean takeable) {}
