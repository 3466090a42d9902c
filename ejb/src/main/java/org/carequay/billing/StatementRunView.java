package org.carequay.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;

/** A statement run: frozen recipients, one numbered statement each. State OPEN, RUNNING, FINISHED, FAILED. */
public record StatementRunView(
        StatementRunId id,
        int number,
        LocalDate asOf,
        String state,
        int recipients,
        int issued,
        Money total,
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        DocumentId workbook,
        List<Statement> statements) {
    /** One recipient's statement. {@code document} is null until it is issued. */
    public record Statement(
            String number, String recipient, String caseNo, Money balance, DocumentId document, String sha256) {}
}
