package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;
import org.carequay.security.AccountId;

/** Ends the demo's history: cheques that pay several invoices, and the statements of last month. */
@Named("demoClosing")
@Dependent
public class DemoClosing extends AbstractBatchlet {
    private static final int STATEMENTS_AT_ONCE = 10;

    @Inject
    private LoadParameters parameters;

    @Inject
    private Stagehand stagehand;

    @Inject
    private CastList castList;

    @Inject
    private SharedCheques cheques;

    @Inject
    private StatementRuns runs;

    @Override
    public String process() throws Exception {
        Instant at = parameters.now();
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            cheques.pay(cast, at);
            runStatements(cast, at);
        }
        return "COMPLETED";
    }

    private void runStatements(Cast cast, Instant at) throws Exception {
        AccountId biller = cast.staff("biller");
        LocalDate monthEnd =
                LocalDate.ofInstant(at, cast.zone()).withDayOfMonth(1).minusDays(1);
        Instant morning = monthEnd.plusDays(1)
                .atTime(LocalTime.of(7, 30))
                .atZone(cast.zone())
                .toInstant();
        Instant when = morning.isAfter(at) ? at.minus(Duration.ofMinutes(1)) : morning;
        StatementRunView run = stagehand.as(biller, when, () -> runs.open(monthEnd, "demo-statements-" + monthEnd));
        List<UUID> pending = stagehand.as(biller, when, () -> runs.pending(run.id(), 0, 1));
        for (int i = 0; i < pending.size(); i += STATEMENTS_AT_ONCE) {
            List<UUID> chunk = pending.subList(i, Math.min(pending.size(), i + STATEMENTS_AT_ONCE));
            stagehand.as(biller, when, () -> {
                runs.issue(run.id(), chunk);
                return run;
            });
        }
        stagehand.as(biller, when.plusSeconds(90), () -> {
            runs.close(run.id(), true);
            return run;
        });
    }
}
