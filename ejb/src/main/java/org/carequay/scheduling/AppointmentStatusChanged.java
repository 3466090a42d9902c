package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.shared.TimeRange;

/** Announced in the transaction of every status change; {@code from} is null when it was just booked, {@code time} is the visit's. */
public record AppointmentStatusChanged(
        AppointmentId appointment,
        PatientId patient,
        UUID caseFile,
        ProviderId provider,
        AppointmentStatus from,
        AppointmentStatus to,
        TimeRange time) {}
