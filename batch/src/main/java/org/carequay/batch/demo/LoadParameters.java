package org.carequay.batch.demo;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Properties;

/** What the load was started with; the same again when it goes on after an interruption. */
@Dependent
public class LoadParameters {
    static final String NOW = "now";
    static final String PATIENTS = "patients";

    @Inject
    private JobContext job;

    /** The moment up to which the history is told. */
    Instant now() {
        return Instant.parse(value(NOW));
    }

    /** How many people to take from the demo population. */
    int patients() {
        return Integer.parseInt(value(PATIENTS));
    }

    private String value(String name) {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
        return parameters.getProperty(name);
    }
}
