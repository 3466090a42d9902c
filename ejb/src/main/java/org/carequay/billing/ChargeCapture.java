package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** From signed notes to charges that can be billed: what waits for the biller, and what keeps the rest from it. */
public interface ChargeCapture {
    /** What keeps a visit from being billed. */
    enum Obstacle {
        NOT_SIGNED,
        /** A second signature is due. */
        NOT_COSIGNED,
        NO_CHARGES,
        CASE_NOT_ACTIVE,
        LETTER_NOT_EXECUTED,
        NO_FEE
    }

    /** Filters; null means any. @param ready true: can be billed now, false: something is in the way */
    record Query(boolean ready, String text, PageRequest page) {}

    /** A visit that is not billed yet. {@code codes} has a space between; {@code withoutFee} those without a price. */
    record QueueRow(
            EncounterId encounter,
            PatientId patient,
            String patientName,
            CaseId caseFile,
            String caseNo,
            String firmName,
            String providerName,
            LocalDate dateOfService,
            int daysWaiting,
            String codes,
            String withoutFee,
            List<Obstacle> obstacles) {}

    /** A case, or (both of its fields null) a patient without one, with all that is signed and not billed, each charge at the price of its day. */
    record Review(
            CaseId caseFile,
            String caseNo,
            PatientId patient,
            String patientName,
            PayerClass payer,
            List<Visit> visits) {}

    record Visit(
            EncounterId encounter,
            LocalDate dateOfService,
            String providerName,
            List<NoteContent.Diagnosis> diagnoses,
            List<Charge> charges) {}

    /** A signed charge; {@code price} is null when the schedule has none. */
    record Charge(String code, String label, int units, List<Integer> diagnosisPointers, Money price) {}

    /** How many visits stand in each of the two lists. */
    record Counts(long ready, long held) {}

    /** Oldest first. */
    @Requires(Permission.BILLING_READ)
    Page<QueueRow> queue(Query query);

    @Requires(Permission.BILLING_READ)
    Counts counts();

    /**
     * @param payer null: as the case tells
     * @throws org.carequay.shared.NotFound for a case that the clinic does not have
     */
    @Requires(Permission.BILLING_READ)
    Review review(CaseId caseFile, PayerClass payer);

    /**
     * The same of a patient's visits without a case.
     *
     * @param payer null: insurance when a coverage holds on the first day, else self-pay
     */
    @Requires(Permission.BILLING_READ)
    Review review(PatientId patient, PayerClass payer);
}
