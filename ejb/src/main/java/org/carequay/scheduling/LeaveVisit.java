package org.carequay.scheduling;

import org.carequay.messaging.MessageChannel;

/**
 * A visit that cannot be as it is booked.
 *
 * @param phone of the patient, or null
 * @param reachedBy how the patient is told of a change; null where they must be called
 * @param alternative where it could go: the same day with somebody else if possible, else the nearest time; null for none
 */
public record LeaveVisit(AppointmentView visit, String phone, MessageChannel reachedBy, Slot alternative) {}
