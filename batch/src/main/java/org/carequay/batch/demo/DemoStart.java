package org.carequay.batch.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.shared.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demo once, when the environment asks for it; a load that was interrupted goes on at the next start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    /** The server stops jobs that start before it takes requests; a timer fires only after that. */
    @PostConstruct
    void whenTheServerRuns() {
        if (DemoSettings.wanted()) {
            timers.createSingleActionTimer(0, new TimerConfig(DemoLoad.JOB, false));
        }
    }

    @Timeout
    void load() {
        JobOperator operator = BatchRuntime.getJobOperator();
        Optional<JobExecution> last = DemoLoad.last(operator);
        if (last.isEmpty()) {
            Properties parameters = new Properties();
            parameters.setProperty(LoadParameters.PATIENTS, String.valueOf(DemoSettings.patients()));
            parameters.setProperty(LoadParameters.NOW, clock.now().toString());
            LOG.info("loading the demo, execution {}", operator.start(DemoLoad.JOB, parameters));
        } else if (last.get().getBatchStatus() != BatchStatus.COMPLETED) {
            JobExecution interrupted = last.get();
            LOG.info(
                    "going on loading the demo, execution {}",
                    operator.restart(interrupted.getExecutionId(), interrupted.getJobParameters()));
        }
    }
}
