package org.carequay.billing;

import java.util.EnumSet;
import java.util.Set;

/** Stages of an invoice; none is ever skipped. */
public enum InvoiceState {
    PENDING_INVOICE,
    PENDING_REDUCTION,
    PENDING_CHEQUE,
    CHEQUE_RECEIVED,
    PAID,
    DISPUTED,
    COUNSEL_CHANGED,
    CASE_DROPPED,
    PATIENT_RESPONSIBLE,
    COLLECTIONS,
    WRITTEN_OFF,
    VOID;

    /** Money is still expected. */
    public boolean open() {
        return this != PAID && this != WRITTEN_OFF && this != VOID;
    }

    /** Set aside: goes back to the stage it left. */
    public boolean suspended() {
        return this == DISPUTED || this == COUNSEL_CHANGED || this == CASE_DROPPED;
    }

    /** Where it can go; a suspended invoice also goes back to the stage it came from. */
    public Set<InvoiceState> next() {
        Set<InvoiceState> next =
                switch (this) {
                    case PENDING_INVOICE -> EnumSet.of(PENDING_REDUCTION);
                    case PENDING_REDUCTION -> EnumSet.of(PENDING_REDUCTION, PENDING_CHEQUE);
                    case PENDING_CHEQUE -> EnumSet.of(CHEQUE_RECEIVED);
                    case CHEQUE_RECEIVED -> EnumSet.of(PAID, PENDING_CHEQUE);
                    case DISPUTED, COUNSEL_CHANGED, CASE_DROPPED ->
                        EnumSet.of(PATIENT_RESPONSIBLE, COLLECTIONS, WRITTEN_OFF);
                    case PATIENT_RESPONSIBLE -> EnumSet.of(COLLECTIONS, WRITTEN_OFF);
                    case COLLECTIONS -> EnumSet.of(WRITTEN_OFF);
                    default -> EnumSet.noneOf(InvoiceState.class);
                };
        if (open()) {
            next.add(VOID);
            if (!suspended() && this != PATIENT_RESPONSIBLE && this != COLLECTIONS) {
                next.addAll(EnumSet.of(DISPUTED, COUNSEL_CHANGED, CASE_DROPPED));
            }
        }
        return next;
    }
}
