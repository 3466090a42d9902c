package org.carequay.api.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.recall.RecallView;

/** A recall as JSON; {@code call}: somebody has to call, as nobody writes to the patient any more, or could. */
public record RecallBody(
        UUID id,
        long version,
        UUID type,
        String typeName,
        UUID patient,
        String patientName,
        String mrn,
        UUID caseFile,
        String caseNo,
        LocalDate dueOn,
        String dueBy,
        String state,
        String reason,
        String note,
        int contacts,
        LocalDate nextContactOn,
        boolean call,
        UUID appointment,
        Instant appointmentStart)
        implements Versioned, Made {
    static RecallBody of(RecallView view) {
        return new RecallBody(
                view.id().value(),
                view.version(),
                view.type().value(),
                view.typeName(),
                view.patient().value(),
                view.patientName(),
                view.mrn(),
                view.caseFile() == null ? null : view.caseFile().value(),
                view.caseNo(),
                view.dueOn(),
                view.dueByPerson() ? "PERSON" : "RULE",
                view.state().name(),
                view.reason() == null ? null : view.reason().name(),
                view.note(),
                view.contacts(),
                view.nextContactOn(),
                view.call(),
                view.visit() == null ? null : view.visit().value(),
                view.visitStart());
    }
}
