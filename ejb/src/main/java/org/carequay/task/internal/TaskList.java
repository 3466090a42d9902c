package org.carequay.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.shared.Clock;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskId;
import org.carequay.task.TaskPriority;
import org.carequay.task.TaskQuery;
import org.carequay.task.TaskQuery.Whose;
import org.carequay.task.TaskStatus;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks.Owner;
import org.carequay.task.model.TaskPolicy;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads tasks. */
@ApplicationScoped
public class TaskList {
    private static final String WHERE =
            """
            from task t where t.clinic_id = bound_clinic()
              and (?::text is null or t.status = any (string_to_array(?, ',')))
              and (?::uuid is null or t.patient_id = ?)
              and (?::uuid is null or t.owner_id = ?)
              and (?::text is null or t.owner_role = ?)
              and (?::timestamptz is null or t.ended_at is null or t.ended_at >= ?)\s""";
    private static final String ORDER =
            " order by t.ended_at desc nulls first, t.due_on nulls last, t.priority = 'URGENT' desc, t.requested_at, t.id";
    private static final String VIEW =
            """
            select t.*, pc.display_name, pc.mrn, a.person_name as owner_name from (%s) t
            left join patient_card pc on pc.clinic_id = t.clinic_id and pc.patient_id = t.patient_id
            left join account_card a on a.clinic_id = t.clinic_id and a.account_id = t.owner_id""";
    private static final String FIND = VIEW.formatted("select t.* " + WHERE + ORDER + " limit ? offset ?") + ORDER;
    private static final String ONE =
            VIEW.formatted("select t.* from task t where t.clinic_id = bound_clinic() and t.id = ?");
    private static final String COUNT =
            "select count(*) from (select 1 " + WHERE + "limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";
    private static final String OVERDUE =
            """
            select count(*) from task where clinic_id = bound_clinic() and owner_id = bound_account() and ended_at is null
              and due_on < ?""";
    private static final String STAFF =
            """
            select account_id, person_name, role from account_card
            where clinic_id = bound_clinic() and active
              and role in ('CLINIC_ADMIN', 'PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER')""";
    private static final String OWNERS = STAFF + " and person order by person_name, account_id";
    private static final String OWNER = STAFF + " and account_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    Page<TaskView> find(TaskQuery query) {
        List<Object> filter = filter(query);
        long total = sql.first(COUNT, row -> row.getLong(1), filter.toArray()).orElse(0L);
        filter.add(query.page().size());
        filter.add(query.page().offset());
        return Page.of(sql.list(FIND, this::view, filter.toArray()), query.page(), total);
    }

    Optional<TaskView> get(TaskId id) {
        return sql.first(ONE, this::view, id.value());
    }

    long overdue() {
        return sql.first(OVERDUE, row -> row.getLong(1), today()).orElse(0L);
    }

    List<Owner> owners() {
        return sql.list(OWNERS, TaskList::owner);
    }

    /** Somebody of the clinic's staff, a program too, who is there. */
    Optional<Owner> owner(UUID account) {
        return sql.first(OWNER, TaskList::owner, account);
    }

    LocalDate today() {
        return clock.today(caller.zone());
    }

    private List<Object> filter(TaskQuery query) {
        Caller who = caller.get();
        List<Object> filter = new ArrayList<>();
        twice(
                filter,
                query.statuses().isEmpty()
                        ? null
                        : query.statuses().stream().map(Enum::name).collect(Collectors.joining(",")));
        twice(filter, query.patient() == null ? null : query.patient().value());
        twice(filter, query.whose() == Whose.MINE ? who.account() : null);
        twice(filter, query.whose() == Whose.ROLE ? who.role() : null);
        twice(filter, query.endedSince());
        return filter;
    }

    private static void twice(List<Object> filter, Object value) {
        filter.add(value);
        filter.add(value);
    }

    private TaskView view(ResultSet row) throws SQLException {
        TaskStatus status = Columns.code(row, "status", TaskStatus.class);
        LocalDate dueOn = Columns.day(row, "due_on");
        UUID owner = Columns.uuid(row, "owner_id");
        Role ownerRole = Columns.code(row, "owner_role", Role.class);
        UUID requester = Columns.uuid(row, "requested_account");
        TaskPolicy policy = new TaskPolicy(caller.get().account(), caller.get().role());
        return new TaskView(
                new TaskId(Columns.uuid(row, "id")),
                row.getLong("version"),
                status,
                new TaskDetails(
                        row.getString("title"),
                        row.getString("note"),
                        Columns.code(row, "priority", TaskPriority.class),
                        PatientId.of(Columns.uuid(row, "patient_id")),
                        dueOn,
                        AccountId.of(owner),
                        ownerRole),
                row.getString("display_name"),
                row.getString("mrn"),
                row.getString("owner_name"),
                AccountId.of(requester),
                row.getString("requested_by"),
                Columns.instant(row, "requested_at"),
                Columns.instant(row, "ended_at"),
                row.getString("ended_by"),
                status.open() && dueOn != null && dueOn.isBefore(today()),
                policy.mayChange(requester, owner, ownerRole),
                status.open() && policy.mayTake(owner, ownerRole));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                new AccountId(Columns.uuid(row, "account_id")),
                row.getString("person_name"),
                Columns.code(row, "role", Role.class));
    }
}
