package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.carequay.billing.model.StatementRun;

/** Finishes a run all of whose statements are issued: the workbook for finance, the list for mailing, and word of it. */
@Dependent
public class StatementClosing {
    @Inject
    private StatementWorkbook workbook;

    @Inject
    private StatementMailing mailing;

    @Inject
    private Event<StatementsIssued> announcements;

    void finish(StatementRun run, Instant at) {
        run.finish(workbook.keep(run).value(), mailing.keep(run).value(), at);
        announcements.fire(new StatementsIssued(run.id()));
    }
}
