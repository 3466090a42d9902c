package org.carequay.messaging;

import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/** Which messages; what is null is not asked for. The newest first. */
public record MessageQuery(
        PatientId patient,
        MessageState state,
        MessageRule rule,
        MessageChannel channel,
        LocalDate from,
        LocalDate to,
        PageRequest page) {}
