package org.carequay.api.task;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskPriority;

/** What is to be done, and by whom: {@code owner} an account, or {@code ownerRole} for whoever takes it; {@code priority} ROUTINE unless said. */
public record TaskInput(
        Long version,
        String title,
        String note,
        TaskPriority priority,
        UUID patient,
        LocalDate dueOn,
        UUID owner,
        Role ownerRole) {
    TaskDetails details() {
        return new TaskDetails(
                title,
                note,
                priority == null ? TaskPriority.ROUTINE : priority,
                PatientId.of(patient),
                dueOn,
                AccountId.of(owner),
                ownerRole);
    }
}
