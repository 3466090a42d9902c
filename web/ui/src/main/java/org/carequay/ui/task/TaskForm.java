package org.carequay.ui.task;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskPriority;

/** What is typed of a task. Whose it is is one choice: a person, or a role after its sign. */
public class TaskForm implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String ROLE = "role:";

    private String title;
    private String note;
    private TaskPriority priority = TaskPriority.ROUTINE;
    private String patient;
    private LocalDate dueOn;
    private String owner;
    private String takenBy;
    private Role takenFrom;

    static TaskForm of(TaskDetails details) {
        TaskForm form = new TaskForm();
        form.title = details.title();
        form.note = details.note();
        form.priority = details.priority();
        form.patient = details.patient() == null ? null : details.patient().toString();
        form.dueOn = details.dueOn();
        form.owner = details.owner() == null
                ? ROLE + details.ownerRole()
                : details.owner().toString();
        form.takenBy = form.owner;
        form.takenFrom = details.ownerRole();
        return form;
    }

    /** A task that somebody took stays one of their role. */
    TaskDetails details() {
        boolean role = owner != null && owner.startsWith(ROLE);
        Role chosen = role ? Role.valueOf(owner.substring(ROLE.length())) : null;
        return new TaskDetails(
                title,
                note,
                priority,
                patient == null || patient.isBlank() ? null : PatientId.parse(patient),
                dueOn,
                owner == null || role ? null : AccountId.parse(owner),
                owner != null && owner.equals(takenBy) ? takenFrom : chosen);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public TaskPriority getPriority() {
        return priority;
    }

    public void setPriority(TaskPriority priority) {
        this.priority = priority;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
