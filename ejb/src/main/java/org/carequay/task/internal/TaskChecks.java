package org.carequay.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.security.Role;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.task.TaskDetails;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** What people may say of a task. */
@ApplicationScoped
public class TaskChecks {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int YEARS_AROUND = 5;
    private static final String PATIENT =
            "select merged_into is not null as merged from patient_card where clinic_id = bound_clinic() and patient_id = ?";

    @Inject
    private TaskList list;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** What is kept of it. @throws InvalidInput, NotFound, DomainRefusal {@code patient-merged} */
    TaskDetails checked(TaskDetails details) {
        String title = tidy(details.title());
        String note = tidy(details.note());
        boolean somebodys = details.owner() != null || details.ownerRole() != null;
        InvalidInput.Check check = new InvalidInput.Check()
                .required("title", title)
                .maxLength("title", title, LONGEST_TITLE)
                .that(title.indexOf('\0') < 0, "title", "unknown-character")
                .maxLength("note", note, LONGEST_NOTE)
                .that(note.indexOf('\0') < 0, "note", "unknown-character")
                .required("priority", details.priority())
                .that(near(details.dueOn()), "dueOn", "out-of-range")
                .that(somebodys, "owner", "required")
                .that(details.ownerRole() == null || works(details.ownerRole()), "ownerRole", "not-valid");
        if (details.owner() != null) {
            check.that(list.owner(details.owner().value()).isPresent(), "owner", "unknown");
        }
        check.done();
        if (details.patient() != null) {
            checkPatient(details);
        }
        return new TaskDetails(
                title,
                note,
                details.priority(),
                details.patient(),
                details.dueOn(),
                details.owner(),
                details.ownerRole());
    }

    /** @throws DomainRefusal {@code task-not-yours} where the caller is nobody of this clinic's staff, as who runs the installation */
    void checkWorksHere() {
        UUID account = caller.get().account();
        if (account == null || list.owner(account).isEmpty()) {
            throw new DomainRefusal("task-not-yours");
        }
    }

    private void checkPatient(TaskDetails details) {
        boolean merged = sql.first(
                        PATIENT,
                        row -> row.getBoolean("merged"),
                        details.patient().value())
                .orElseThrow(() -> new NotFound("patient"));
        if (merged) {
            throw new DomainRefusal("patient-merged");
        }
    }

    private boolean near(LocalDate day) {
        LocalDate today = list.today();
        return day == null
                || day.isAfter(today.minusYears(YEARS_AROUND)) && day.isBefore(today.plusYears(YEARS_AROUND));
    }

    private static boolean works(Role role) {
        return role.isStaff() && role != Role.SUPER_ADMIN;
    }

    private static String tidy(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
