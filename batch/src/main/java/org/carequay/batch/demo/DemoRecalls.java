package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.apache.commons.csv.CSVRecord;

/** Says whom the demo's clinics call back, and runs that over the visits that they had. */
@Named("demoRecalls")
@Dependent
public class DemoRecalls extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private RecallKinds kinds;

    @Inject
    private FirstRecalls first;

    @Override
    public String process() throws Exception {
        Instant at = parameters.now();
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            first.make(cast, at, kinds.add(cast, at));
        }
        return "COMPLETED";
    }
}
