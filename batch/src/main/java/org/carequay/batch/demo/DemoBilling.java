package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** The last work of the billing desk: prices for patients who pay themselves, pairs of codes, shared cheques, statements. */
@Dependent
public class DemoBilling {
    @Inject
    private Stagehand stagehand;

    @Inject
    private DemoPrices prices;

    @Inject
    private SharedCheques cheques;

    @Inject
    private DeskStory desk;

    @Inject
    private LastStatements statements;

    void play(Cast cast, Instant now) throws Exception {
        cheques.pay(cast, now);
        LocalDate today = LocalDate.ofInstant(now, cast.zone());
        stagehand.as(cast.staff("admin"), now, () -> {
            prices.add(today);
            return null;
        });
        desk.play(cast, now);
        statements.run(cast, now);
    }
}
