package org.carequay.patient.model;

import java.time.Instant;
import java.util.UUID;

/** When something was taken down, and by whom; {@code account} is null for the system itself. */
public record Recorded(Instant at, String by, UUID account) {}
