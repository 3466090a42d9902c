package org.carequay.jobs;

/** Where a run of a job stands. */
public enum JobState {
    /** Written down, not yet at work. */
    STARTING,
    RUNNING,
    /** Somebody stopped it; it ends with the piece it is at. */
    STOPPING,
    /** Its server was shut down; it goes on by itself when one is back. */
    INTERRUPTED,
    /** Somebody stopped it; it goes on only when somebody restarts it. */
    STOPPED,
    FAILED,
    COMPLETED;

    public boolean ended() {
        return this == STOPPED || this == FAILED || this == COMPLETED;
    }

    public boolean stoppable() {
        return this == STARTING || this == RUNNING || this == INTERRUPTED;
    }

    public boolean restartable() {
        return this == STOPPED || this == FAILED;
    }
}
