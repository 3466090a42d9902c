package org.carequay.batch.demo;

import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CasePhase;
import org.carequay.shared.Money;

/**
 * An injury case as the demo wants it. {@code firm} and {@code attorney}, an e-mail address, are null without
 * counsel; {@code side} is the side that hurts.
 */
record CasePlan(
        LocalDate dateOfLoss,
        Accident accident,
        List<Injury> injuries,
        String side,
        Claim claim,
        String firm,
        String attorney,
        Letter letter,
        Bill bill,
        CasePhase phase) {
    /** What happened; {@code cause} is the ICD-10-CM code of the external cause. */
    record Accident(AccidentKind kind, String role, String state, String cause, String narrative) {}

    /** A region that was hurt, with its diagnoses at the first exam and afterwards. */
    record Injury(String region, String side, List<String> initial, List<String> later) {}

    /** The at-fault carrier's side; {@code limit} may be null. */
    record Claim(String carrier, String number, String adjuster, Money limit) {}

    /** How far the letter of protection gets. */
    enum Letter {
        DRAFT,
        SENT,
        PATIENT_SIGNED,
        EXECUTED
    }

    /** What becomes of the bill. SHARED waits for one cheque that pays several invoices of a firm. */
    enum Bill {
        NONE,
        PENDING_INVOICE,
        SENT,
        OFFERED,
        AGREED,
        SHARED,
        RECEIVED,
        RETURNED,
        PAID_REDUCED,
        PAID_FULL,
        DISPUTED,
        COUNSEL_CHANGED,
        CASE_DROPPED,
        PATIENT_RESPONSIBLE,
        COLLECTIONS,
        WRITTEN_OFF,
        VOID
    }
}
