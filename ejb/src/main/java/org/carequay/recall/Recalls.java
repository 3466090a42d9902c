package org.carequay.recall;

import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.tenancy.LongRunning;

/**
 * Who is to be called back. Each act throws {@link org.carequay.shared.NotFound} for what the clinic lacks,
 * {@link org.carequay.shared.StaleVersion} for an old version and {@link org.carequay.shared.InvalidInput} for what does not fit.
 */
public interface Recalls {
    @Requires(Permission.PATIENT_READ)
    Page<RecallView> find(RecallQuery query);

    @Requires(Permission.PATIENT_READ)
    RecallView get(RecallId id);

    /** What happened, the last first. */
    @Requires(Permission.PATIENT_READ)
    List<RecallEvent> history(RecallId id);

    /** How many recalls are open, are overdue, and want somebody to call. */
    @Requires(Permission.PATIENT_READ)
    Counts counts();

    /** Counted to 10,000 each. */
    record Counts(long open, long overdue, long call, long scheduled) {}

    /**
     * Somebody wants the patient to come back on a day that no rule says.
     *
     * @param caseFile or null; needed where the kind is one of cases
     * @throws org.carequay.shared.DomainRefusal {@code recall-open}, {@code recall-patient-gone}
     */
    @Requires(Permission.MESSAGE_SEND)
    RecallView add(PatientId patient, RecallTypeId type, CaseId caseFile, LocalDate dueOn, String note);

    /** @throws org.carequay.shared.DomainRefusal {@code recall-ended} */
    @Requires(Permission.MESSAGE_SEND)
    RecallView contacted(RecallId id, long version, NewContact contact);

    /** No rule changes that date any more. @throws org.carequay.shared.DomainRefusal {@code recall-ended} */
    @Requires(Permission.MESSAGE_SEND)
    RecallView changeDue(RecallId id, long version, LocalDate dueOn);

    /** @throws org.carequay.shared.DomainRefusal {@code recall-ended} */
    @Requires(Permission.MESSAGE_SEND)
    RecallView stop(RecallId id, long version, RecallReason reason, String note);

    /**
     * Nobody is called back for any of those that are like that and have no visit yet.
     *
     * @param query its states and page say nothing here; it names a kind, a patient, those overdue or those to be called
     * @return how many ended
     * @throws org.carequay.shared.InvalidInput as {@link #stop}; {@code required} at {@code type} when it names nothing
     */
    @LongRunning
    @Requires(Permission.MESSAGE_SEND)
    int stopAll(RecallQuery query, RecallReason reason, String note);

    /** Takes back that it was stopped. @throws org.carequay.shared.DomainRefusal {@code recall-not-stopped}, {@code recall-open} */
    @Requires(Permission.MESSAGE_SEND)
    RecallView resume(RecallId id, long version);

    /** Whether the patient does not want to be called back. */
    @Requires(Permission.PATIENT_READ)
    boolean optedOut(PatientId patient);

    /** Takes down that the patient does not, or again does, want to be called back; what is open ends with the next run at the latest. */
    @Requires(Permission.MESSAGE_SEND)
    void optOut(PatientId patient, boolean out);
}
