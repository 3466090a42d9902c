package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.security.Role;
import org.carequay.shared.PageRequest;
import org.carequay.task.TaskDetails;
import org.carequay.task.TaskPriority;
import org.carequay.task.TaskStatus;
import org.carequay.task.TaskView;
import org.carequay.task.Tasks;

/** What the staff of the demo's clinics ask of one another. */
@Named("demoTasks")
@Dependent
public class DemoTasks extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private Tasks tasks;

    @Inject
    private PatientService patients;

    @Inject
    private Stagehand stagehand;

    @Override
    public String process() throws Exception {
        Instant at = parameters.now();
        for (CSVRecord clinic : Table.read("clinics.csv")) {
            Cast cast = castList.of(clinic.get("code"));
            List<CSVRecord> rows = Table.read("tasks.csv");
            List<PatientId> about = stagehand.as(cast.staff("admin"), at, () -> about(rows.size()));
            for (CSVRecord row : rows) {
                TaskDetails details = details(row, cast, LocalDate.ofInstant(at, cast.zone()), about);
                TaskView task = stagehand.as(cast.staff(row.get("by")), at, () -> tasks.add(details, null));
                goOn(cast, row, task, at);
            }
        }
        return "COMPLETED";
    }

    private void goOn(Cast cast, CSVRecord row, TaskView task, Instant at) throws Exception {
        TaskStatus wanted = TaskStatus.valueOf(row.get("state"));
        TaskView now = task;
        if (wanted != TaskStatus.REQUESTED) {
            now = moved(cast, row, now, TaskStatus.IN_PROGRESS, at);
        }
        if (wanted == TaskStatus.COMPLETED) {
            moved(cast, row, now, TaskStatus.COMPLETED, at);
        }
    }

    private TaskView moved(Cast cast, CSVRecord row, TaskView task, TaskStatus to, Instant at) throws Exception {
        return stagehand.as(cast.staff(row.get("owner")), at, () -> tasks.move(task.id(), task.version(), to));
    }

    private List<PatientId> about(int many) {
        return patients.find(new PatientQuery(null, PageRequest.first(many))).items().stream()
                .map(PatientRow::id)
                .toList();
    }

    private static TaskDetails details(CSVRecord row, Cast cast, LocalDate today, List<PatientId> about) {
        String owner = row.get("owner");
        boolean role = owner.equals(owner.toUpperCase(Locale.ROOT));
        boolean nobody = row.get("patient").isEmpty() || about.isEmpty();
        return new TaskDetails(
                row.get("title"),
                row.get("note"),
                TaskPriority.valueOf(row.get("priority")),
                nobody ? null : about.get(Table.number(row, "patient") % about.size()),
                today.plusDays(Table.number(row, "due")),
                role ? null : cast.staff(owner),
                role ? Role.valueOf(owner) : null);
    }
}
