package org.carequay.task;

import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.security.Role;

/**
 * What is to be done, and by whom.
 *
 * @param note empty or null without one
 * @param patient whom it is for, or null
 * @param dueOn the day by whose end it is to be done, or null
 * @param owner whose it is; null for whoever in the role takes it
 * @param ownerRole whoever has it may take it; null where it is one person's from the start
 */
public record TaskDetails(
        String title,
        String note,
        TaskPriority priority,
        PatientId patient,
        LocalDate dueOn,
        AccountId owner,
        Role ownerRole) {}
