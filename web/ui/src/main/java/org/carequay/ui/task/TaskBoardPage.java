package org.carequay.ui.task;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.task.TaskId;
import org.carequay.task.TaskQuery;
import org.carequay.task.TaskStatus;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks;
import org.carequay.ui.shell.Notices;

/** Tasks by how far they are, with what may be done with each. */
@Named
@ViewScoped
public class TaskBoardPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "taskMsg";
    private static final int SHOWN = 100;
    private static final Duration DONE_FOR = Duration.ofDays(7);

    @Inject
    private Tasks tasks;

    @Inject
    private Notices notices;

    @Inject
    private transient Clock clock;

    private final TaskFilter filter = new TaskFilter();
    private transient Map<Lane, Page<TaskView>> lanes;
    private transient Long overdue;

    /** A column of the board. */
    public enum Lane {
        TO_DO(TaskStatus.REQUESTED),
        IN_PROGRESS(TaskStatus.IN_PROGRESS),
        /** What ended in the last seven days. */
        DONE(TaskStatus.COMPLETED, TaskStatus.CANCELLED);

        private final Set<TaskStatus> statuses;

        Lane(TaskStatus... statuses) {
            this.statuses = EnumSet.copyOf(Set.of(statuses));
        }
    }

    /**
     * Around a task that somebody was led to are all tasks, that one too.
     *
     * @param task the id of one, or null
     * @throws NotFound when the address names what cannot be
     */
    public void open(String task) {
        if (task != null && !TaskPage.NEW.equals(task) && filter.getWhose() == null) {
            filter.setWhose(TaskQuery.Whose.ALL.name());
        }
        filter.query(Set.of(), null, PageRequest.first(1));
    }

    public Page<TaskView> in(Lane lane) {
        if (lanes == null) {
            Instant since = clock.now().minus(DONE_FOR);
            Map<Lane, Page<TaskView>> found = new EnumMap<>(Lane.class);
            for (Lane each : Lane.values()) {
                found.put(each, tasks.find(filter.query(each.statuses, since, PageRequest.first(SHOWN))));
            }
            lanes = found;
        }
        return lanes.get(lane);
    }

    /** Whether there is nothing in any column. */
    public boolean isBlank() {
        return getLanes().length
                == EnumSet.allOf(Lane.class).stream()
                        .filter(lane -> in(lane).items().isEmpty())
                        .count();
    }

    public Lane[] getLanes() {
        return Lane.values();
    }

    /** How many of the person's own tasks are overdue. */
    public long getOverdue() {
        if (overdue == null) {
            overdue = tasks.overdue();
        }
        return overdue;
    }

    /** What the script of the page names: {@code act} is take, start, complete, cancel or reopen. */
    public void act() {
        AskedTask asked = AskedTask.now();
        refresh();
        switch (asked.word("act")) {
            case "take" -> done("taken", tasks.take(asked.id(), asked.version()));
            case "start" -> moved("started", asked, TaskStatus.IN_PROGRESS);
            case "complete" -> moved("completed", asked, TaskStatus.COMPLETED);
            case "cancel" -> moved("cancelled", asked, TaskStatus.CANCELLED);
            case "reopen" -> moved("reopened", asked, TaskStatus.REQUESTED);
            default -> throw new NotFound("act");
        }
    }

    private void moved(String key, AskedTask asked, TaskStatus to) {
        TaskId id = asked.id();
        done(key, tasks.move(id, asked.version(), to));
    }

    private void done(String key, TaskView task) {
        notices.done(BUNDLE, key, task.details().title());
    }

    /** Looks again. */
    public void refresh() {
        lanes = null;
        overdue = null;
    }

    public TaskFilter getFilter() {
        return filter;
    }
}
