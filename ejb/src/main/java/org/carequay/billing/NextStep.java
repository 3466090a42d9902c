package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;

/**
 * What is missing before an invoice can go on.
 *
 * @param since the day from which it is missing or until which it holds; null where there is none
 */
public record NextStep(InvoiceState to, List<Gap> gaps) {
    public NextStep {
        gaps = List.copyOf(gaps);
    }

    /** One thing that is missing. */
    public record Gap(Kind kind, LocalDate day) {}

    /** What can be missing. */
    public enum Kind {
        SEND,
        NO_OFFER,
        OFFER_LAPSED,
        LETTER,
        APPROVER_BEYOND,
        CHEQUE,
        CHEQUE_OVERDUE,
        OTHER_RECEIVER,
        DEPOSIT,
        DECISION,
        /** What an insurer pays, when its remittance comes. */
        INSURER,
        PATIENT_PAYMENT,
        /** It has ended, but not all of it is paid or given up. */
        LEFT_OPEN
    }
}
