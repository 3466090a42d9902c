package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.apache.commons.csv.CSVRecord;

/** Ends the demo's history: cheques that pay several invoices, weekly visits ahead, and the statements of last month. */
@Named("demoClosing")
@Dependent
public class DemoClosing extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private SharedCheques cheques;

    @Inject
    private DemoSeries series;

    @Inject
    private LastStatements statements;

    @Override
    public String process() throws Exception {
        Instant at = parameters.now();
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            cheques.pay(cast, at);
            series.book(cast, at);
            statements.run(cast, at);
        }
        return "COMPLETED";
    }
}
