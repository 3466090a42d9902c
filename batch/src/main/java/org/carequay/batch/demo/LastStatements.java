package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;
import org.carequay.security.AccountId;

/** Runs the statements of last month. */
@Dependent
public class LastStatements {
    private static final int STATEMENTS_AT_ONCE = 10;

    @Inject
    private Stagehand stagehand;

    @Inject
    private StatementRuns runs;

    void run(Cast cast, Instant at) throws Exception {
        AccountId biller = cast.staff("biller");
        LocalDate monthEnd =
                LocalDate.ofInstant(at, cast.zone()).withDayOfMonth(1).minusDays(1);
        Instant morning = monthEnd.plusDays(1)
                .atTime(LocalTime.of(7, 30))
                .atZone(cast.zone())
                .toInstant();
        Instant when = morning.isAfter(at) ? at.minus(Duration.ofMinutes(1)) : morning;
        StatementRunView run = stagehand.as(
                biller, when, () -> runs.open(StatementOptions.of(monthEnd), "demo-statements-" + monthEnd));
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
