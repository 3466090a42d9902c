package org.carequay.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;

/** A statement run: frozen recipients, one numbered statement each. State OPEN, RUNNING, FINISHED, FAILED, CANCELLED. */
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
        DocumentId mailing,
        Money minimum,
        List<Statement> statements,
        List<Skipped> skipped) {
    /** Who owed something and got no statement; {@code reason} HOLD, BELOW_MINIMUM or COLLECTIONS, {@code note} the words of the hold. */
    public record Skipped(String patientName, String caseNo, Money balance, String reason, String note) {}

    /** One recipient's statement. {@code document} is null until it is issued; {@code caseNo} without a case. */
    public record Statement(
            String number, String recipient, String caseNo, Money balance, DocumentId document, String sha256) {}
}
