package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.ContactWay;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallQuery;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypeView;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** What people may say of a recall. */
@ApplicationScoped
public class RecallChecks {
    private static final int LONGEST_NOTE = 500;
    private static final int YEARS_AHEAD = 5;
    private static final String PATIENT =
            "select active, deceased from patient_card where clinic_id = bound_clinic() and patient_id = ?";
    private static final String CASE =
            "select phase from case_card where clinic_id = bound_clinic() and case_id = ? and patient_id = ?";

    @Inject
    private RecallTypeRows types;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    LocalDate today() {
        return clock.today(caller.zone());
    }

    void expectKnown(PatientId patient) {
        sql.first(PATIENT, row -> true, patient.value()).orElseThrow(() -> new NotFound("patient"));
    }

    void checkNew(PatientId patient, RecallTypeId type, CaseId caseFile, LocalDate dueOn, String note) {
        Optional<RecallTypeDetails> kind =
                type == null ? Optional.empty() : types.get(type).map(RecallTypeView::details);
        boolean ofCase = kind.isPresent() && kind.get().basis() == RecallBasis.CASE;
        due(new InvalidInput.Check().required("patient", patient), dueOn)
                .that(kind.isPresent() && kind.get().active(), "type", type == null ? "required" : "inactive")
                .that(!ofCase || caseFile != null, "caseFile", "required")
                .that(ofCase || caseFile == null || kind.isEmpty(), "caseFile", "not-for-this-kind")
                .maxLength("note", note, LONGEST_NOTE)
                .done();
        expectThere(patient);
        if (caseFile != null
                && sql.first(CASE, row -> true, caseFile.value(), patient.value())
                        .isEmpty()) {
            throw new NotFound("case");
        }
    }

    private void expectThere(PatientId patient) {
        boolean there = sql.first(
                        PATIENT,
                        row -> row.getBoolean("active") && Columns.day(row, "deceased") == null,
                        patient.value())
                .orElseThrow(() -> new NotFound("patient"));
        if (!there) {
            throw new DomainRefusal("recall-patient-gone");
        }
    }

    void checkDue(LocalDate dueOn) {
        due(new InvalidInput.Check(), dueOn).done();
    }

    private InvalidInput.Check due(InvalidInput.Check check, LocalDate dueOn) {
        return check.required("dueOn", dueOn)
                .that(
                        dueOn == null || !dueOn.isBefore(today()) && !dueOn.isAfter(today().plusYears(YEARS_AHEAD)),
                        "dueOn",
                        "out-of-range");
    }

    void check(NewContact contact) {
        boolean letter = contact.way() == ContactWay.LETTER;
        new InvalidInput.Check()
                .required("way", contact.way())
                .that(contact.way() != ContactWay.MESSAGE && contact.way() != ContactWay.LINK, "way", "not-by-hand")
                .required("outcome", contact.outcome())
                .that(
                        contact.outcome() == null || letter == (contact.outcome() == ContactOutcome.SENT),
                        "outcome",
                        "does-not-fit")
                .maxLength("note", contact.note(), LONGEST_NOTE)
                .that(contact.writeOn() == null || contact.writeOn().isAfter(today()), "writeOn", "not-future")
                .done();
    }

    /** Nobody ends all that there are. */
    void checkNarrow(RecallQuery query) {
        boolean narrow = query.type() != null || query.patient() != null || query.overdue() || query.call();
        new InvalidInput.Check().that(narrow, "type", "required").done();
    }

    void checkStop(RecallReason reason, String note) {
        new InvalidInput.Check()
                .required("reason", reason)
                .that(reason == null || reason.byPerson(), "reason", "not-by-hand")
                .maxLength("note", note, LONGEST_NOTE)
                .done();
    }

    /** Without what stands around it; null where nothing is left. */
    static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
