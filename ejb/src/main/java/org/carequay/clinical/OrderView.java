package org.carequay.clinical;

import java.time.Instant;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;

/** An order as it stands. */
public record OrderView(
        ServiceRequestId id,
        long version,
        PatientId patient,
        EncounterId encounter,
        OrderDetails details,
        OrderStatus status,
        Instant recordedAt,
        String recordedBy) {}
