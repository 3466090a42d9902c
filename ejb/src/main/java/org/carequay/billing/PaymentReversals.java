package org.carequay.billing;

import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Takes payments of patients back that were booked wrongly, or whose cheque has bounced. */
public interface PaymentReversals {
    /**
     * Mirrors all that the payment has booked: its invoices are owed again, by the patient where they had ended. Money that was counted already leaves the bank, other
     * money the drawer. Whoever took it does not take it back.
     *
     * @throws org.carequay.shared.DomainRefusal {@code payment-reversed}, {@code own-payment}, {@code payment-not-reversible} when one of
     *     its invoices is void
     * @throws org.carequay.shared.InvalidInput {@code missing-fields}, {@code invalid}
     */
    @Requires(Permission.BILLING_POST)
    Payments.Payment reverse(PaymentId id, String reason, String idempotencyKey);
}
