package org.carequay.billing;

import org.carequay.security.Permission;

/** The key a move needs. */
public final class MovePermission {
    private MovePermission() {}

    public static Permission of(InvoiceState from, InvoiceState to) {
        if (from == InvoiceState.WRITTEN_OFF) {
            // Takes a write-off back, which only those do who may write off.
            return Permission.BILLING_WRITE_OFF;
        }
        return switch (to) {
            case PENDING_CHEQUE ->
                from == InvoiceState.PENDING_REDUCTION ? Permission.BILLING_APPROVE_REDUCTION : Permission.BILLING_POST;
            case PATIENT_RESPONSIBLE, COLLECTIONS -> Permission.BILLING_APPROVE_REDUCTION;
            case WRITTEN_OFF -> Permission.BILLING_WRITE_OFF;
            case VOID -> Permission.BILLING_VOID;
            default -> Permission.BILLING_POST;
        };
    }
}
