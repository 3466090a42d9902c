package org.carequay.recall;

import java.time.LocalDate;
import java.util.Set;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/**
 * Which recalls; what is null or empty is not asked for. The longest due first.
 *
 * @param overdue only those whose day is over
 * @param call only those that nobody writes to any more, or could: somebody has to call
 * @param dueTo only those that are due until the end of that day
 */
public record RecallQuery(
        Set<RecallState> states,
        RecallTypeId type,
        PatientId patient,
        boolean overdue,
        boolean call,
        LocalDate dueTo,
        PageRequest page) {
    public RecallQuery {
        states = Set.copyOf(states);
    }

    /** The same, of those that have no visit yet. */
    public RecallQuery open() {
        return new RecallQuery(
                Set.of(RecallState.DUE, RecallState.CONTACTED), type, patient, overdue, call, dueTo, page);
    }
}
