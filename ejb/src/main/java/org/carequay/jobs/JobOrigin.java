package org.carequay.jobs;

/** What a run was started by. */
public enum JobOrigin {
    SCHEDULE,
    PERSON
}
