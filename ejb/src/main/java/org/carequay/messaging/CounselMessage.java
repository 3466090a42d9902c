package org.carequay.messaging;

import java.time.Instant;
import java.util.UUID;
import org.carequay.patient.PatientId;

/**
 * What a feature wants the attorney of a patient to be told, by e-mail. It names nobody: who it is about is seen in the portal.
 *
 * @param patient whose matter it is; the message is kept with that record
 * @param name whom it greets
 * @param address null where none is known: it is kept as suppressed, with the reason
 * @param subject as of {@link PatientMessage}
 * @param occurrence as of {@link PatientMessage}
 */
public record CounselMessage(
        MessageRule rule,
        PatientId patient,
        String name,
        String address,
        UUID subject,
        String occurrence,
        Instant due,
        Instant expires) {}
