package org.carequay.ui.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import org.carequay.security.Role;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks.Owner;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;

/** Says of tasks whose they are and when they are due. */
@Named
@RequestScoped
public class TaskWords {
    private static final String BUNDLE = "taskMsg";

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    /** Who has it, or which role it waits for. */
    public String owner(TaskView task) {
        return task.ownerName() == null ? anyOf(task.details().ownerRole()) : task.ownerName();
    }

    /** In how many days it is due, or since when it should be done; empty where it has ended or is due on no day. */
    public String due(TaskView task) {
        if (!task.status().open() || task.details().dueOn() == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(dates.getToday(), task.details().dueOn());
        return days < 0 ? texts.of(BUNDLE, "overdue", -days) : texts.of(BUNDLE, "inDays", days);
    }

    String anyOf(Role role) {
        return texts.of(BUNDLE, "owner.role", role(role));
    }

    String person(Owner owner) {
        return owner.name() + " · " + role(owner.role());
    }

    private String role(Role role) {
        return texts.of("msg", "role." + role);
    }
}
