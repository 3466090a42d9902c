package org.carequay.messaging;

import java.util.UUID;
import org.carequay.patient.PatientId;

/**
 * A message that cannot go out otherwise, as it is said on paper.
 *
 * @param language in which it is said
 */
public record PaperLetter(UUID message, PatientId patient, String language, String subject, String body) {}
