package org.carequay.batch.jobs;

import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.Metric.MetricType;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import org.carequay.batch.jobs.JobRecords.RunOf;
import org.carequay.jobs.JobCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what a step reads, writes and skips, chunk by chunk; stands in the XML at the step whose pieces people count. Also
 * stops the execution when somebody has stopped the run at another server.
 */
@Dependent
@Named
public class ItemCount extends AbstractChunkListener {
    private static final Logger LOG = LoggerFactory.getLogger(ItemCount.class);

    @Inject
    private Tallies tallies;

    @Inject
    private JobRecords records;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    private JobCounts counted = JobCounts.NONE;

    @Override
    public void afterChunk() {
        JobCounts all = counts();
        JobCounts more = new JobCounts(
                all.read() - counted.read(), all.written() - counted.written(), all.skipped() - counted.skipped());
        counted = all;
        tallies.add(job.getExecutionId(), more).ifPresent(this::tell);
    }

    @Override
    public void onError(Exception failure) {
        tallies.failed(job.getExecutionId(), Problem.of(failure));
    }

    private void tell(JobCounts untold) {
        long execution = job.getExecutionId();
        RunOf run = RunOf.execution(execution);
        if (run != null && records.progressed(run, untold)) {
            try {
                BatchRuntime.getJobOperator().stop(execution);
            } catch (BatchRuntimeException over) {
                LOG.debug("Execution {} has ended", execution);
            }
        }
    }

    private JobCounts counts() {
        Map<MetricType, Long> metrics = new EnumMap<>(MetricType.class);
        for (Metric metric : step.getMetrics()) {
            metrics.put(metric.getType(), metric.getValue());
        }
        long skipped = of(metrics, MetricType.READ_SKIP_COUNT)
                + of(metrics, MetricType.PROCESS_SKIP_COUNT)
                + of(metrics, MetricType.WRITE_SKIP_COUNT);
        return new JobCounts(of(metrics, MetricType.READ_COUNT), of(metrics, MetricType.WRITE_COUNT), skipped);
    }

    private static long of(Map<MetricType, Long> metrics, MetricType type) {
        return metrics.getOrDefault(type, 0L);
    }
}
