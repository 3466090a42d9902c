package org.carequay.recall;

import java.time.Instant;
import java.time.LocalDate;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.VisitTypeId;

/**
 * Somebody who is to come back.
 *
 * @param phone as it is shown, or null
 * @param caseFile the case it is for, or null
 * @param dueByPerson whether a person chose the date
 * @param reason why it is suppressed, else null
 * @param contacts how often the patient was reached for, without messages that nobody could be sent
 * @param nextContactOn when they are written to next, or null
 * @param last the last contact, or null
 * @param call whether somebody has to call: nobody writes any more, or could
 * @param visit the visit it is scheduled for or satisfied by, or null
 * @param book the kind of visit that would satisfy it, or null for any
 */
public record RecallView(
        RecallId id,
        long version,
        RecallTypeId type,
        String typeName,
        PatientId patient,
        String patientName,
        String mrn,
        String phone,
        CaseId caseFile,
        String caseNo,
        LocalDate dueOn,
        boolean dueByPerson,
        RecallState state,
        RecallReason reason,
        String note,
        int contacts,
        LocalDate nextContactOn,
        LastContact last,
        boolean call,
        AppointmentId visit,
        Instant visitStart,
        VisitTypeId book) {

    /** @param outcome of a contact by a person, or the state of the message */
    public record LastContact(ContactWay way, String outcome, Instant at) {}
}
