package org.carequay.jobs;

/** Pieces of work, as the job divides it. */
public record JobCounts(long read, long written, long skipped) {
    public static final JobCounts NONE = new JobCounts(0, 0, 0);

    public JobCounts plus(JobCounts other) {
        return new JobCounts(read + other.read, written + other.written, skipped + other.skipped);
    }
}
