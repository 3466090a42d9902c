package org.carequay.ui.task;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.security.Role;
import org.carequay.shared.NotFound;
import org.carequay.task.TaskId;
import org.carequay.task.TaskPriority;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks;
import org.carequay.task.Tasks.Owner;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Notices;

/** One task on the board, or a new one, to be read and edited. */
@Named
@ViewScoped
public class TaskPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "taskMsg";
    static final String NEW = "new";
    private static final List<Role> ROLES = Stream.of(Role.values())
            .filter(Role::isStaff)
            .filter(role -> role != Role.SUPER_ADMIN)
            .toList();

    @Inject
    private Tasks tasks;

    @Inject
    private Notices notices;

    @Inject
    private TaskWords words;

    @Inject
    private SignedInUser user;

    private String id;
    private TaskForm form;
    private long version;
    private transient TaskView view;

    /** Whom or which role a task may be given to. */
    public record Choice(String value, String label) {}

    /**
     * @param patient whom a new one is for, or null
     * @throws NotFound when the address names no task
     */
    public void open(String patient) {
        if (NEW.equals(id)) {
            if (!user.can("task.write")) {
                throw new NotFound("task");
            }
            form = new TaskForm();
            form.setPatient(patient);
        } else if (id != null) {
            view = tasks.get(TaskId.parse(id));
            version = view.version();
            if (user.can("task.write") && view.changeable() && view.status().open()) {
                form = TaskForm.of(view.details());
            }
        }
    }

    /** @param back the query of the board to go back to */
    public String save(String back) {
        if (isAdding()) {
            tasks.add(form.details(), null);
        } else {
            tasks.change(TaskId.parse(id), version, form.details());
        }
        notices.doneBeforeRedirect(BUNDLE, isAdding() ? "added" : "saved", form.getTitle());
        return "/app/tasks/board.xhtml?faces-redirect=true&" + back;
    }

    /** Roles before people; who has it already is among them, whoever that is. */
    public List<Choice> getOwners() {
        List<Choice> choices = new ArrayList<>();
        ROLES.forEach(role -> choices.add(new Choice(TaskForm.ROLE + role, words.anyOf(role))));
        for (Owner owner : tasks.owners()) {
            choices.add(new Choice(owner.id().toString(), words.person(owner)));
        }
        boolean listed = form.getOwner() == null
                || choices.stream().anyMatch(choice -> choice.value().equals(form.getOwner()));
        if (!listed && getView() != null) {
            choices.add(new Choice(form.getOwner(), getView().ownerName()));
        }
        return choices;
    }

    public TaskPriority[] getPriorities() {
        return TaskPriority.values();
    }

    /** The task as it was opened, or null for a new one. */
    public TaskView getView() {
        if (view == null && id != null && !isAdding()) {
            view = tasks.get(TaskId.parse(id));
        }
        return view;
    }

    public boolean isAdding() {
        return NEW.equals(id);
    }

    /** What may be edited, or null. */
    public TaskForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null || id.isBlank() ? null : id;
    }
}
