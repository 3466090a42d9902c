package org.carequay.consent;

import java.time.Instant;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;

/**
 * A packet as staff see it.
 *
 * @param detailsRight what they said of the details on record, or null when they did not say
 * @param notedAt when staff took notice of what is wrong with the details, or null
 */
public record PacketView(
        PacketId id,
        PatientId patient,
        AppointmentId visit,
        PacketWay way,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        Instant openedAt,
        Instant finishedAt,
        Boolean detailsRight,
        String detailsNote,
        Instant notedAt) {}
