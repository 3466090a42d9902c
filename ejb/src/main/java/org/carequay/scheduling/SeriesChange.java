package org.carequay.scheduling;

/**
 * Command: change visits of a series.
 *
 * @param visit where the change begins, and {@code version} the one that was looked at
 * @param withChanged also those that were changed by themselves before, which else stay as they are
 */
public record SeriesChange(AppointmentId visit, long version, SeriesScope scope, boolean withChanged, SeriesShift to) {}
