package org.carequay.api.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.Cheques;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.Money;

/** A cheque as JSON; {@code version} and {@code invoices} are left out in lists. */
public record ChequeBody(
        UUID id,
        Long version,
        String chequeNo,
        String payer,
        LocalDate date,
        Money amount,
        String status,
        String returnedFor,
        String depositId,
        LocalDate clearedOn,
        String receivedBy,
        List<Part> invoices)
        implements Made {
    /** An invoice that the cheque came for. */
    public record Part(UUID invoice, String number, InvoiceState state, Money balance, Money allocated) {
        static Part of(Cheques.Part part) {
            return new Part(part.invoice().value(), part.number(), part.state(), part.balance(), part.allocated());
        }
    }

    static ChequeBody of(Cheques.View view) {
        return of(
                view.cheque(),
                view.version(),
                view.returnedFor(),
                view.parts().stream().map(Part::of).toList());
    }

    static ChequeBody of(Cheques.Row row) {
        return of(row, null, null, null);
    }

    private static ChequeBody of(Cheques.Row row, Long version, String returnedFor, List<Part> parts) {
        return new ChequeBody(
                row.id().value(),
                version,
                row.chequeNo(),
                row.payer(),
                row.date(),
                row.amount(),
                row.status(),
                returnedFor,
                row.depositId(),
                row.clearedOn(),
                row.receivedBy(),
                parts);
    }
}
