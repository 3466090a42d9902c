package org.carequay.api.billing;

import org.carequay.billing.Payments;
import org.carequay.shared.Money;

/** What was counted in the caller's drawer. */
public record DrawerCountInput(Money cash, Money card, Money cheque, String note) {
    Payments.Count command() {
        return new Payments.Count(cash, card, cheque, note);
    }
}
