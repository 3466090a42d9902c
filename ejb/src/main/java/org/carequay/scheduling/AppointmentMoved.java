package org.carequay.scheduling;

import org.carequay.shared.TimeRange;

/** Announced in the transaction that gives a visit another time, length, provider or room; its status stays. */
public record AppointmentMoved(
        AppointmentId appointment, ProviderId providerBefore, ProviderId provider, TimeRange before, TimeRange time) {}
