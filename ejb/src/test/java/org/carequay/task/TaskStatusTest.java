package org.carequay.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.Test;

class TaskStatusTest {
    private static final Map<TaskStatus, Set<TaskStatus>> MOVES = Map.of(
            TaskStatus.REQUESTED, Set.of(TaskStatus.IN_PROGRESS, TaskStatus.CANCELLED),
            TaskStatus.IN_PROGRESS, Set.of(TaskStatus.COMPLETED, TaskStatus.CANCELLED),
            TaskStatus.COMPLETED, Set.of(TaskStatus.REQUESTED),
            TaskStatus.CANCELLED, Set.of(TaskStatus.REQUESTED));

    @Test
    void everyOtherMoveIsRefusedAndNamed() {
        for (TaskStatus from : TaskStatus.values()) {
            for (TaskStatus to : TaskStatus.values()) {
                DomainRefusal refusal = catchThrowableOfType(DomainRefusal.class, () -> from.checkMove(to));
                if (MOVES.get(from).contains(to)) {
                    assertThat(refusal).as(from + " to " + to).isNull();
                } else {
                    assertThat(refusal).as(from + " to " + to).isNotNull();
                    assertThat(refusal.code()).isEqualTo("illegal-transition");
                    assertThat(refusal.details())
                            .containsEntry("from", from)
                            .containsEntry("to", to)
                            .containsEntry("allowed", List.copyOf(from.next()));
                }
            }
        }
    }

    @Test
    void whatEndedIsNotOpen() {
        assertThat(TaskStatus.values())
                .filteredOn(TaskStatus::open)
                .containsExactly(TaskStatus.REQUESTED, TaskStatus.IN_PROGRESS);
    }
}
