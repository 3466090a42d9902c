package org.carequay.scheduling;

/**
 * A visit that cannot be as it is booked.
 *
 * @param phone of the patient, or null
 * @param alternative where it could go: the same day with somebody else if possible, else the nearest time; null for none
 */
public record LeaveVisit(AppointmentView visit, String phone, Slot alternative) {}
