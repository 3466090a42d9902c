package org.carequay.api.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.claim.Remittances;
import org.carequay.shared.Money;

/** A payment of an insurer as JSON. {@code details} is null in lists. */
public record RemittanceBody(
        UUID id,
        String number,
        String payer,
        String traceNo,
        String method,
        Money amount,
        LocalDate paidOn,
        int claims,
        int unmatched,
        int denied,
        String takenBy,
        Instant takenAt,
        Details details) {
    /** What is in it. */
    public record Details(String payerId, List<RemittanceClaimBody> claims, List<Remittances.Offset> offsets) {}

    static RemittanceBody of(Remittances.Row row) {
        return of(row, null);
    }

    static RemittanceBody of(Remittances.View view) {
        return of(
                view.row(),
                new Details(
                        view.payerId(),
                        view.claims().stream().map(RemittanceClaimBody::of).toList(),
                        view.offsets()));
    }

    private static RemittanceBody of(Remittances.Row row, Details details) {
        return new RemittanceBody(
                row.id().value(),
                row.number(),
                row.payer(),
                row.traceNo(),
                row.method(),
                row.amount(),
                row.paidOn(),
                row.claims(),
                row.unmatched(),
                row.denied(),
                row.takenBy(),
                row.takenAt(),
                details);
    }
}
