package org.carequay.api.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskView;

/** A task as JSON; {@code changeable} and {@code takeable}: whether the caller may. */
public record TaskBody(
        UUID id,
        long version,
        String status,
        String title,
        String note,
        String priority,
        UUID patient,
        String patientName,
        LocalDate dueOn,
        boolean overdue,
        UUID owner,
        String ownerName,
        String ownerRole,
        String requestedBy,
        Instant requestedAt,
        Instant endedAt,
        String endedBy,
        boolean changeable,
        boolean takeable)
        implements Versioned, Made {
    static TaskBody of(TaskView view) {
        TaskDetails details = view.details();
        return new TaskBody(
                view.id().value(),
                view.version(),
                view.status().name(),
                details.title(),
                details.note(),
                details.priority().name(),
                details.patient() == null ? null : details.patient().value(),
                view.patientName(),
                details.dueOn(),
                view.overdue(),
                details.owner() == null ? null : details.owner().value(),
                view.ownerName(),
                details.ownerRole() == null ? null : details.ownerRole().name(),
                view.requestedBy(),
                view.requestedAt(),
                view.endedAt(),
                view.endedBy(),
                view.changeable(),
                view.takeable());
    }
}
