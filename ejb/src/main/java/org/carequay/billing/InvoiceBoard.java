package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** Open invoices by stage, with how long they have stood there. */
public interface InvoiceBoard {
    /** An invoice on the board. {@code days} in this stage; {@code due}: when a cheque is expected, or an offer lapses. */
    record Card(
            InvoiceId invoice,
            String number,
            String patientName,
            String firmName,
            Money balance,
            int days,
            LocalDate due,
            boolean late) {}

    /** A column: sums of all, and the invoices that have stood there longest. Ages: 0–14, 15–30, 31–60, over 60 days. */
    record Column(InvoiceState state, long invoices, Money balance, List<Long> ages, List<Card> cards) {}

    /** @param text part of the firm's, the patient's name or the number; null for all */
    @Requires(Permission.BILLING_READ)
    List<Column> columns(String text);
}
