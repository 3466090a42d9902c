package org.carequay.task.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.StaleVersion;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskId;
import org.carequay.task.TaskQuery;
import org.carequay.task.TaskStatus;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks;
import org.carequay.task.model.TaskPolicy;
import org.carequay.tenancy.RequestKeys;

/** Keeps what staff asks of one another. */
@Stateless
@PermitAll
@Local(Tasks.class)
public class TasksBean implements Tasks {
    private static final String ENTITY = "task";

    @Inject
    private TaskList list;

    @Inject
    private TaskRows rows;

    @Inject
    private TaskChecks checks;

    @Inject
    private AuditTrail trail;

    @Inject
    private RequestKeys keys;

    @Override
    public Page<TaskView> find(TaskQuery query) {
        if (query.patient() != null) {
            trail.read(ENTITY, query.patient().value(), query.patient().value());
        }
        return list.find(query);
    }

    @Override
    public TaskView get(TaskId id) {
        TaskView task = known(id);
        if (task.details().patient() != null) {
            trail.read(ENTITY, id.value(), task.details().patient().value());
        }
        return task;
    }

    @Override
    public long overdue() {
        return list.overdue();
    }

    @Override
    public List<Owner> owners() {
        return list.owners();
    }

    @Override
    public TaskView add(TaskDetails details, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "task.add", details.toString());
        if (earlier.isPresent()) {
            return known(new TaskId(earlier.get()));
        }
        TaskId made = rows.add(checks.checked(details));
        keys.complete(idempotencyKey, made.value());
        return known(made);
    }

    @Override
    public TaskView change(TaskId id, long version, TaskDetails details) {
        TaskPolicy.checkOpen(held(id, version));
        rows.change(id, checks.checked(details));
        return known(id);
    }

    @Override
    public TaskView take(TaskId id, long version) {
        TaskView task = seen(id, version);
        TaskPolicy.checkOpen(task);
        TaskPolicy.checkTake(task);
        checks.checkWorksHere();
        rows.take(id);
        return known(id);
    }

    @Override
    public TaskView move(TaskId id, long version, TaskStatus to) {
        TaskView task = held(id, version);
        new InvalidInput.Check().required("to", to).done();
        task.status().checkMove(to);
        if (to == TaskStatus.IN_PROGRESS && task.details().owner() == null) {
            checks.checkWorksHere();
        }
        rows.move(id, to);
        return known(id);
    }

    /** That one, which the caller may change. */
    private TaskView held(TaskId id, long version) {
        TaskView task = seen(id, version);
        TaskPolicy.checkChange(task);
        return task;
    }

    /** Holds it until the transaction ends. */
    private TaskView seen(TaskId id, long version) {
        rows.hold(id);
        TaskView task = known(id);
        StaleVersion.check(version, task.version());
        return task;
    }

    private TaskView known(TaskId id) {
        return list.get(id).orElseThrow(() -> new NotFound(ENTITY));
    }
}
