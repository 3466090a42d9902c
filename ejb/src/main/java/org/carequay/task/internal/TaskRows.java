package org.carequay.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskId;
import org.carequay.task.TaskStatus;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Writes tasks. */
@ApplicationScoped
public class TaskRows {
    private static final String ADD =
            """
            insert into task (clinic_id, id, status, priority, title, note, patient_id, due_on, owner_id, owner_role, requested_at,
              requested_by, requested_account)
            values (bound_clinic(), ?, 'REQUESTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HOLD = "select 1 from task where clinic_id = bound_clinic() and id = ? for update";
    private static final String HERE = " where clinic_id = bound_clinic() and id = ?";
    private static final String CHANGE =
            """
            update task set version = version + 1, title = ?, note = ?, priority = ?, patient_id = ?, due_on = ?, owner_id = ?,
              owner_role = ?"""
                    + HERE;
    private static final String TAKE = "update task set version = version + 1, owner_id = ?" + HERE;
    private static final String MOVE =
            """
            update task set version = version + 1, status = ?, ended_at = ?, ended_by = ?, owner_id = coalesce(owner_id, ?)"""
                    + HERE;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    TaskId add(TaskDetails details) {
        TaskId id = new TaskId(Ids.next());
        Caller who = caller.get();
        sql.update(
                ADD,
                id.value(),
                details.priority(),
                details.title(),
                details.note(),
                patient(details.patient()),
                details.dueOn(),
                account(details.owner()),
                details.ownerRole(),
                clock.now(),
                who.personName(),
                who.account());
        return id;
    }

    void hold(TaskId id) {
        sql.first(HOLD, row -> true, id.value());
    }

    void change(TaskId id, TaskDetails details) {
        sql.update(
                CHANGE,
                details.title(),
                details.note(),
                details.priority(),
                patient(details.patient()),
                details.dueOn(),
                account(details.owner()),
                details.ownerRole(),
                id.value());
    }

    void take(TaskId id) {
        sql.update(TAKE, caller.get().account(), id.value());
    }

    /** Who starts what nobody has taken takes it. */
    void move(TaskId id, TaskStatus to) {
        Caller who = caller.get();
        boolean ends = !to.open();
        UUID starter = to == TaskStatus.IN_PROGRESS ? who.account() : null;
        sql.update(MOVE, to, ends ? clock.now() : null, ends ? who.personName() : null, starter, id.value());
    }

    private static UUID patient(PatientId patient) {
        return patient == null ? null : patient.value();
    }

    private static UUID account(AccountId account) {
        return account == null ? null : account.value();
    }
}
