package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.apache.commons.csv.CSVRecord;

/** Ends the demo's history: weekly visits ahead, and the work of the billing desk. */
@Named("demoClosing")
@Dependent
public class DemoClosing extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private DemoSeries series;

    @Inject
    private DemoBilling billing;

    @Override
    public String process() throws Exception {
        Instant at = parameters.now();
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            series.book(cast, at);
            billing.play(cast, at);
        }
        return "COMPLETED";
    }
}
