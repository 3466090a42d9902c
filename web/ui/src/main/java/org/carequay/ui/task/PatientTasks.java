package org.carequay.ui.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import org.carequay.patient.PatientId;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.task.TaskQuery;
import org.carequay.task.TaskQuery.Whose;
import org.carequay.task.TaskStatus;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks;

/** What is to be done for a patient; asks only when it is shown. */
@Named
@RequestScoped
public class PatientTasks {
    private static final int SHORT = 4;

    @Inject
    private Tasks tasks;

    private Page<TaskView> open;

    public Page<TaskView> open(String patient) {
        if (open == null) {
            open = tasks.find(new TaskQuery(
                    Whose.ALL,
                    PatientId.parse(patient),
                    EnumSet.of(TaskStatus.REQUESTED, TaskStatus.IN_PROGRESS),
                    null,
                    PageRequest.first(SHORT)));
        }
        return open;
    }
}
