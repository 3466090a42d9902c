package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.patient.PatientId;

/** Announced in the transaction of every status change; {@code from} is null when it was just booked. */
public record AppointmentStatusChanged(
        AppointmentId appointment,
        PatientId patient,
        UUID caseFile,
        ProviderId provider,
        AppointmentStatus from,
        AppointmentStatus to) {}
