package org.carequay.task.model;

import java.util.Map;
import java.util.UUID;
import org.carequay.security.Role;
import org.carequay.shared.DomainRefusal;
import org.carequay.task.TaskView;

/**
 * What somebody may do with a task.
 *
 * @param account null for the system itself
 * @param role container role, such as {@code FRONT_DESK}
 */
public record TaskPolicy(UUID account, String role) {
    /** Who asked for it, who has it, those of the role it is for, and administrators. */
    public boolean mayChange(UUID requester, UUID owner, Role ownerRole) {
        return has(Role.CLINIC_ADMIN) || has(Role.SUPER_ADMIN) || is(requester) || is(owner) || has(ownerRole);
    }

    /** Those of the role it is for, and the clinic's administrators, while nobody has it. */
    public boolean mayTake(UUID owner, Role ownerRole) {
        return owner == null && (has(Role.CLINIC_ADMIN) || has(ownerRole));
    }

    /** @throws DomainRefusal {@code task-not-yours} */
    public static void checkChange(TaskView task) {
        if (!task.changeable()) {
            throw new DomainRefusal("task-not-yours");
        }
    }

    /** @throws DomainRefusal {@code task-ended} where it is done or called off */
    public static void checkOpen(TaskView task) {
        if (!task.status().open()) {
            throw new DomainRefusal("task-ended", Map.of("status", task.status()));
        }
    }

    /** @throws DomainRefusal {@code task-taken} by whom, {@code task-not-yours} */
    public static void checkTake(TaskView task) {
        if (task.details().owner() != null) {
            throw new DomainRefusal("task-taken", Map.of("owner", task.ownerName()));
        }
        if (!task.takeable()) {
            throw new DomainRefusal("task-not-yours");
        }
    }

    private boolean is(UUID other) {
        return account != null && account.equals(other);
    }

    private boolean has(Role other) {
        return other != null && other.name().equals(role);
    }
}
