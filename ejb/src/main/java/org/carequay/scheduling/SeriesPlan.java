package org.carequay.scheduling;

/** Visits that are planned together: the first one, and how it repeats at the same time of day by the clinic's clock. */
public record SeriesPlan(BookAppointment first, Recurrence recurrence) {}
