package org.carequay.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Who has seen or changed a patient's record. */
public interface AccessHistory {
    /**
     * The acts on that patient's record and on what belongs to it, for each person and day together, newest first.
     *
     * @param limit how many persons and days at most
     */
    @Requires(Permission.AUDIT_READ)
    List<Visit> ofPatient(UUID patient, int limit);

    /**
     * One person's acts of one day.
     *
     * @param day the clinic's
     * @param last when the last of them happened
     */
    record Visit(LocalDate day, String actor, String role, Instant last, List<Act> acts) {}

    /** What was done to one kind of record, and how often: {@code READ, CREATE, UPDATE, DELETE, EXPORT} … */
    record Act(String action, String entity, long times) {}
}
