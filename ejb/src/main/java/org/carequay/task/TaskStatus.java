package org.carequay.task;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.DomainRefusal;

/** FHIR R4 Task.status, as far as clinics use it; knows its moves. */
public enum TaskStatus {
    REQUESTED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    /** Where a task may go from here; from both ends it is reopened. */
    public Set<TaskStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.of(REQUESTED);
        };
    }

    /** Whether somebody still has to do it. */
    public boolean open() {
        return this == REQUESTED || this == IN_PROGRESS;
    }

    /** @throws DomainRefusal {@code illegal-transition} naming from and to */
    public void checkMove(TaskStatus to) {
        if (!next().contains(to)) {
            throw new DomainRefusal(
                    "illegal-transition", Map.of("from", this, "to", to, "allowed", List.copyOf(next())));
        }
    }
}
