package org.carequay.scheduling;

/** What is to become of one visit: {@code to} null cancels it. {@code version} is the one that was looked at. */
public record LeaveChange(AppointmentId visit, long version, Slot to) {}
