package org.carequay.billing.model;

import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.shared.InvalidInput;

/** Which fields a move cannot do without (the table of domain.md §7); all gaps are named at once. */
final class RequiredFields {
    private RequiredFields() {}

    /** @throws InvalidInput {@code missing-fields} */
    static void check(InvoiceState from, InvoiceTransition move) {
        InvalidInput.Check check = new InvalidInput.Check();
        switch (move.to()) {
            case PENDING_INVOICE -> reason(move, check);
            case PENDING_REDUCTION -> reduction(from, move, check);
            case PENDING_CHEQUE -> cheque(from, move, check);
            case CHEQUE_RECEIVED -> receipt(from, move, check);
            case PAID -> payment(move, check);
            default -> reason(move, check);
        }
        check.done("missing-fields");
    }

    private static void reduction(InvoiceState from, InvoiceTransition move, InvalidInput.Check check) {
        if (from == InvoiceState.PENDING_INVOICE) {
            check.required("sentTo", move.sentTo()).required("sentOn", move.sentOn());
        } else if (from == InvoiceState.PENDING_REDUCTION) {
            check.required("party", move.party())
                    .required("amount", move.amount())
                    .required("basis", move.basis())
                    .required("date", move.date())
                    .required("validUntil", move.validUntil());
        } else {
            reason(move, check);
        }
    }

    private static void cheque(InvoiceState from, InvoiceTransition move, InvalidInput.Check check) {
        if (from == InvoiceState.PENDING_REDUCTION) {
            check.required("agreedAmount", move.agreedAmount())
                    .required("letter", move.letter())
                    .required("expectedDate", move.expectedDate());
        } else if (from == InvoiceState.CHEQUE_RECEIVED) {
            check.that(ReturnedFor.given(move), "basis", "required");
            reason(move, check);
        } else {
            reason(move, check);
        }
    }

    private static void receipt(InvoiceState from, InvoiceTransition move, InvalidInput.Check check) {
        if (from != InvoiceState.PENDING_CHEQUE) {
            reason(move, check);
            return;
        }
        check.required("chequeNo", move.chequeNo())
                .required("chequeDate", move.chequeDate())
                .required("chequeAmount", move.chequeAmount())
                .required("payer", move.payer());
        if (Cheque.SECOND.equals(move.basis())) {
            reason(move, check);
        }
    }

    private static void payment(InvoiceTransition move, InvalidInput.Check check) {
        check.required("depositId", move.depositId())
                .required("clearedDate", move.clearedDate())
                .required("allocations", move.allocations());
    }

    private static void reason(InvoiceTransition move, InvalidInput.Check check) {
        check.required("reason", move.reason());
    }
}
