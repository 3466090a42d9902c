package org.carequay.task;

import java.util.List;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.Role;
import org.carequay.shared.Page;

/**
 * What staff asks of one another. A task is changed by whoever asked for it, whoever has it, those of the role it is for, and administrators;
 * others are refused with {@code task-not-yours}. Each act throws {@link org.carequay.shared.NotFound} for what the caller may not see,
 * {@link org.carequay.shared.StaleVersion} for an old version and {@link org.carequay.shared.InvalidInput} for what does not fit.
 */
public interface Tasks {
    /** Open ones first: by the day they are due, what is overdue before all, then the urgent; then what ended, the last first. */
    @Requires(Permission.TASK_READ)
    Page<TaskView> find(TaskQuery query);

    @Requires(Permission.TASK_READ)
    TaskView get(TaskId id);

    /** How many of the caller's own tasks are overdue. */
    @Requires(Permission.TASK_READ)
    long overdue();

    /** Whom a task may be given to, by name. */
    @Requires(Permission.TASK_READ)
    List<Owner> owners();

    /** Somebody of the staff. */
    record Owner(AccountId id, String name, Role role) {}

    /** @param idempotencyKey or null; the same command again answers with what the first made */
    @Requires(Permission.TASK_WRITE)
    TaskView add(TaskDetails details, String idempotencyKey);

    /** @throws org.carequay.shared.DomainRefusal {@code task-ended} */
    @Requires(Permission.TASK_WRITE)
    TaskView change(TaskId id, long version, TaskDetails details);

    /**
     * It becomes the caller's.
     *
     * @throws org.carequay.shared.DomainRefusal {@code task-taken}, {@code task-ended}
     */
    @Requires(Permission.TASK_WRITE)
    TaskView take(TaskId id, long version);

    /**
     * Starts, completes, cancels or reopens it; who starts what nobody has taken takes it.
     *
     * @throws org.carequay.shared.DomainRefusal {@code illegal-transition} naming from and to
     */
    @Requires(Permission.TASK_WRITE)
    TaskView move(TaskId id, long version, TaskStatus to);
}
