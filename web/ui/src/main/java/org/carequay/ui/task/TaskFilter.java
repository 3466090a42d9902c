package org.carequay.ui.task;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.patient.PatientId;
import org.carequay.shared.NotFound;
import org.carequay.shared.PageRequest;
import org.carequay.task.TaskQuery;
import org.carequay.task.TaskQuery.Whose;
import org.carequay.task.TaskStatus;

/** Which tasks the board shows, as the address says it: the person's own unless it says more. */
public class TaskFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    private String whose;
    private String patient;

    /** @throws NotFound when the address names what cannot be */
    TaskQuery query(Set<TaskStatus> statuses, Instant endedSince, PageRequest page) {
        return new TaskQuery(getShown(), patient == null ? null : PatientId.parse(patient), statuses, endedSince, page);
    }

    /** Those of one patient are everybody's unless the address says otherwise. */
    public Whose getShown() {
        if (whose == null) {
            return patient == null ? Whose.MINE : Whose.ALL;
        }
        return Stream.of(Whose.values())
                .filter(each -> each.name().equals(whose))
                .findFirst()
                .orElseThrow(() -> new NotFound("whose"));
    }

    public Whose[] getChoices() {
        return Whose.values();
    }

    /** The same in an address, to be followed by more. */
    public String getAddress() {
        return "whose=" + getShown() + (patient == null ? "" : "&patient=" + patient);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = blank(whose);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = blank(patient);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
