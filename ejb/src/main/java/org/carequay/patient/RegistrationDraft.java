package org.carequay.patient;

import java.time.Instant;

/** An unfinished registration, as its writer finds it again. */
public record RegistrationDraft(DraftId id, Instant savedAt) {}
