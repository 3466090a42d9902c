package org.carequay.jobs;

import java.time.LocalDate;

/**
 * A job that should have started by now.
 *
 * @param occurrence the day of its schedule, on the clinic's calendar
 */
public record DueJob(JobKind kind, LocalDate occurrence) {}
