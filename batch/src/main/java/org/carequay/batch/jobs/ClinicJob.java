package org.carequay.batch.jobs;

import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.carequay.jobs.JobKind;

/** How one of the jobs begins in the caller's clinic. What it works on is claimed first, so that it has one job at most. */
public interface ClinicJob {
    /**
     * Something a job has to do.
     *
     * @param about its id in its own feature
     * @param expected how many pieces it has; null when nobody knows
     * @param parameters of the job, without those that every job has
     */
    record Work(UUID about, Long expected, Properties parameters) {
        public static Work of(UUID about, Long expected, String name) {
            Properties parameters = new Properties();
            parameters.setProperty(name, about.toString());
            return new Work(about, expected, parameters);
        }
    }

    JobKind kind();

    /** Claims what there is to do now without anybody choosing it; empty when another run has it, or the job cannot. */
    Optional<Work> claim();

    /** Claims again what an execution with these parameters had; false when another run has it, or nothing is left. */
    boolean claimAgain(Properties parameters);

    /** Lets go of what was claimed, as after a failure. */
    void release(Properties parameters);
}
