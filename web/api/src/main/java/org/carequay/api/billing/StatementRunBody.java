package org.carequay.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.StatementRunView;
import org.carequay.shared.Money;

/** A statement run as JSON, with how far it is. */
public record StatementRunBody(
        UUID id,
        int number,
        LocalDate asOf,
        String state,
        int recipients,
        int issued,
        Money total,
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        UUID workbook,
        UUID mailing,
        Money minimum,
        List<Statement> statements,
        List<StatementRunView.Skipped> skipped)
        implements Made {
    /** One recipient's statement; {@code document} is null until it is issued. */
    public record Statement(
            String number, String recipient, String caseNo, Money balance, UUID document, String sha256) {
        static Statement of(StatementRunView.Statement view) {
            return new Statement(
                    view.number(),
                    view.recipient(),
                    view.caseNo(),
                    view.balance(),
                    view.document() == null ? null : view.document().value(),
                    view.sha256());
        }
    }

    static StatementRunBody of(StatementRunView view) {
        return new StatementRunBody(
                view.id().value(),
                view.number(),
                view.asOf(),
                view.state(),
                view.recipients(),
                view.issued(),
                view.total(),
                view.startedAt(),
                view.finishedAt(),
                view.startedBy(),
                view.workbook() == null ? null : view.workbook().value(),
                view.mailing() == null ? null : view.mailing().value(),
                view.minimum(),
                view.statements() == null
                        ? List.of()
                        : view.statements().stream().map(Statement::of).toList(),
                view.skipped());
    }
}
