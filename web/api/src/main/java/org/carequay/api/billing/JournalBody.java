package org.carequay.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Ledger;
import org.carequay.shared.Money;

/** An entry of the journal as JSON. */
public record JournalBody(
        UUID id,
        LocalDate bookedOn,
        Instant bookedAt,
        String kind,
        String by,
        String reason,
        UUID reverses,
        List<Line> lines) {
    /** One side of it. */
    public record Line(String account, Money debit, Money credit, UUID invoice, String invoiceNumber) {
        static Line of(Ledger.Line line) {
            return new Line(
                    line.account(),
                    line.debit(),
                    line.credit(),
                    line.invoice() == null ? null : line.invoice().value(),
                    line.invoiceNumber());
        }
    }

    static JournalBody of(Ledger.Entry entry) {
        return new JournalBody(
                entry.id(),
                entry.bookedOn(),
                entry.bookedAt(),
                entry.kind(),
                entry.by(),
                entry.reason(),
                entry.reverses(),
                entry.lines().stream().map(Line::of).toList());
    }
}
