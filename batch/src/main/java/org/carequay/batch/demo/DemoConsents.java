package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apache.commons.csv.CSVRecord;

/** Says what the demo's clinics ask their patients to agree to, and takes down what some of them signed on paper. */
@Named("demoConsents")
@Dependent
public class DemoConsents extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private PaperStory papers;

    @Override
    public String process() throws Exception {
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            papers.ask(cast, parameters.now());
            papers.sign(cast, parameters.now());
        }
        return "COMPLETED";
    }
}
